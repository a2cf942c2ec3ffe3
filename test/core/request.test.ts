import { describe, expect, it } from "vitest";
import { MOST_READ } from "../../src/core/model/request.js";
import { core } from "./opened.js";

describe("what somebody types in free text", () => {
  it.each([
    ["Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["ask Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["check Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["Check: is it a ceasefire?", "check", "is it a ceasefire?"],
    ["check that Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["check whether it is a ceasefire", "check", "it is a ceasefire"],
    ["check if it is a ceasefire?", "check", "it is a ceasefire?"],
    ["check aid starts next month", "check", "aid starts next month"],
    ["check that Kerry called it a ceasefire", "check", "Kerry called it a ceasefire"],
    ["check Kerry called it a ceasefire", "check", "Kerry called it a ceasefire"],
    ["check: what Kerry said", "check", "what Kerry said"],
    ['quote "words" - Kerry', "quote", '"words" - Kerry'],
    ["quote there are too many players involved", "quote", "there are too many players involved"],
    ["quote not an easy task - Lavrov", "quote", "not an easy task - Lavrov"],
    ["quote a ceasefire has a great many legal rules", "quote", "a ceasefire has a great many legal rules"],
    ["quote: Kerry on aid", "quote", "Kerry on aid"],
    ['quote "an apt term" - Kerry', "quote", '"an apt term" - Kerry'],
    ["quote “an apt term” — Kerry", "quote", "“an apt term” — Kerry"],
    ["quote this is a good testing time", "quote", "this is a good testing time"],
  ])("%s", (text, kind, rest) => {
    const speaker = kind === "quote" ? { speaker: null } : {};
    expect(core.read(text)).toEqual([{ kind, text: rest, ...speaker }]);
  });

  it.each([
    "check what Kerry said about aid",
    "Check in which towns aid begins",
    "check points are mentioned where?",
    "checks are mentioned?",
    "check again who hosted the talks",
    "check please: is this a ceasefire",
    "check me when does aid start",
    "check to see if Daesh is included",
    "check the article for casualties",
    "check is it a ceasefire",
    "quote me what Kerry said about aid",
    "quote something Lavrov said",
    "quote Kerry's words on ceasefire",
    "quote the article on humanitarian access",
    "quote both ministers",
    "quote Putin on Syria",
    "quote a passage on besieged towns",
    "quote Kerry on the ceasefire",
    "quote from Lavrov about the difficulties",
    "Quote what de Mistura said",
    "quote of the day, who said it?",
    "quotes by Kerry",
    "source of the fighting",
    "help for besieged towns",
    "asking for a friend: is it a ceasefire?",
  ])("a question stays one: %s", (text) => {
    expect(core.read(text)).toEqual([{ kind: "ask", text }]);
  });

  it.each(["", "  ", "?", "help", "HELP", "/help", "Help!", "check", "quote", "ask"])("help: %j", (text) => {
    expect(core.read(text)).toEqual([{ kind: "help" }]);
  });

  it.each(["source", "Source.", "/source"])("%s", (text) => {
    expect(core.read(text)).toEqual([{ kind: "source" }]);
  });

  it.each(["hello", "thanks!", "thank you", "🙂"])("nothing to look up: %s", (text) => {
    expect(core.read(text)).toEqual([{ kind: "nothing" }]);
  });

  it("several questions are read one by one", () => {
    expect(core.read("Hello! Is this a ceasefire? And who hosted the talks?")).toEqual([
      { kind: "ask", text: "Is this a ceasefire?" },
      { kind: "ask", text: "And who hosted the talks?" },
    ]);
  });
});

describe("a text that is too long to be read whole", () => {
  const claim = "Kerry announced a ceasefire. ";
  const long = claim.repeat(Math.ceil(MOST_READ / claim.length) + 1);

  it("is looked up piece by piece, without the piece that is cut", () => {
    const halved = `${"x".repeat(MOST_READ - 60)}. ${claim}Lavrov said that it is an easy task, or so it seemed at first.`;
    for (const lookUps of [core.read(halved), core.passages(halved)])
      expect(lookUps).toContainEqual({ kind: "check", text: claim.trim() });
    expect(JSON.stringify([core.read(halved), core.passages(halved)])).not.toContain("easy task");
    expect(core.read(long)).toEqual([{ kind: "check", text: claim.trim() }]);
  });

  it("is never called exact where it goes on with other words", () => {
    const words = "in many ways they have a similar effect";
    const pasted = `${words}${" ".repeat(MOST_READ)} or so they say`;
    const more = `${words} ${"and more ".repeat(1000)}`;
    for (const text of [pasted, more, `"${pasted}"`, `"${words}" "${"and more ".repeat(1000)}"`]) {
      const outcomes = core.lookUps("quote", text).map((lookUp) => core.answer(lookUp).outcome);
      expect(outcomes.some((outcome) => outcome !== "exact")).toBe(true);
      expect(core.quotation(text).outcome).not.toBe("exact");
    }
  });

  it("asks nothing where nothing in it is read to its end", () => {
    expect(core.read(`quote: ${"word ".repeat(MOST_READ)}`)).toEqual([{ kind: "nothing" }]);
    expect(core.lookUps("ask", "word ".repeat(MOST_READ))).toEqual([]);
  });
});
