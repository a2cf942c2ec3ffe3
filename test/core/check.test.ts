import { describe, expect, it } from "vitest";
import { core, firstOf } from "./opened.js";

describe("a claim", () => {
  it.each([
    ["It is not a ceasefire.", "supported", "not-a-ceasefire"],
    ["It is a ceasefire.", "refuted", "not-a-ceasefire"],
    ["It is not true that it is a ceasefire.", "supported", "not-a-ceasefire"],
    ["It isn't true that it isn't a ceasefire.", "refuted", "not-a-ceasefire"],
    ["The pause covers Daesh.", "refuted", "not-militants"],
    ["The pause does not cover Daesh.", "supported", "not-militants"],
    ["The pause begins within a week.", "supported", "start"],
    ["The pause begins within a month.", "refuted", "start"],
    ["Implementation will be easy.", "refuted", "difficult"],
    ["Implementation will not be easy.", "supported", "difficult"],
    ["The agreement is permanent.", "refuted", "permanence"],
    ["The talks were held in Munich.", "supported", "call"],
    ["The talks were held in Geneva.", "refuted", "call"],
    ["Lavrov is the Russian foreign minister.", "supported", "difficult"],
    ["Kerry is the Russian foreign minister.", "refuted", "hosts"],
  ])("%s is %s", (claim, outcome, statement) => {
    const answer = core.check(claim);
    expect(answer).toMatchObject({ mode: "check", outcome, nearest: [], gap: null });
    expect(firstOf(answer)).toBe(statement);
  });

  it.each([
    ["The Support Group has 17 members.", "supported"],
    ["The Support Group has 20 members.", "refuted"],
    ["The Support Group has more than 12 members.", "supported"],
    ["The Support Group has more than 20 members.", "refuted"],
    ["The conflict is five years old.", "supported"],
    ["The conflict is not five years old.", "refuted"],
    ["The conflict is three years old.", "refuted"],
  ])("is held against the article's number: %s", (claim, outcome) => {
    expect(core.check(claim).outcome).toBe(outcome);
  });

  it.each([
    "The pause will last three months.",
    "12,000 people were killed.",
    "Assad has resigned.",
    "The rebels have named their negotiators",
  ])("that the article does not settle has no verdict: %s", (claim) => {
    expect(core.check(claim)).toMatchObject({ outcome: "not_enough_info", quotes: [] });
  });
});

describe("who said it", () => {
  it.each([
    ["Kerry said it is not a ceasefire.", "supported"],
    ["Lavrov said it is not a ceasefire.", "not_enough_info"],
    ["Lavrov said there are too many players.", "supported"],
    ["Kerry said there are too many players involved.", "not_enough_info"],
    ["Lavrov conceded it will be difficult to implement.", "supported"],
    ["Kerry conceded it will be difficult to implement.", "not_enough_info"],
    ["De Mistura welcomed the developments.", "supported"],
    ["Lavrov welcomed the developments.", "not_enough_info"],
    ["It was Lavrov, not Kerry, who said it is not a ceasefire.", "refuted"],
    ["It was Kerry, not Lavrov, who said it will be difficult.", "refuted"],
  ])("counts: %s %s", (claim, outcome) => {
    expect(core.check(claim).outcome).toBe(outcome);
  });
});
