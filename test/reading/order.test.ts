import { describe, expect, it } from "vitest";
import { orderVotes } from "../../src/core/reading/order.js";
import { propositionOf, read } from "./read.js";

function votes(text: string): number[] {
  const { mentions, negation, tokens } = read(text);
  return orderVotes(propositionOf("first-areas"), mentions, negation, tokens);
}

describe("that the besieged areas come first, and all people in need later,", () => {
  it.each([
    "The besieged areas come before all the people in need.",
    "The besieged areas, then all the people in need.",
    "All the people in need come after the besieged areas.",
    "After the besieged areas, all the people in need get aid.",
    "Before all the people in need, the besieged areas get aid.",
    "The besieged areas, and after that all the people in need.",
    "All the people in need do not come before the besieged areas.",
  ])("is what a text says: %s", (text) => {
    expect(votes(text)).toEqual([1]);
  });

  it.each([
    "All the people in need come before the besieged areas.",
    "All the people in need, then the besieged areas.",
    "The besieged areas come after all the people in need.",
    "The besieged areas do not come before all the people in need.",
  ])("is turned round: %s", (text) => {
    expect(votes(text)).toEqual([-1]);
  });

  it.each(["The besieged areas and all the people in need get aid.", "The besieged areas get aid before dawn.", ""])(
    "is left open: %s",
    (text) => {
      expect(votes(text)).toEqual([]);
    },
  );

  it("is not asked of a proposition without an order", () => {
    const { mentions, negation, tokens } = read("Kerry came before Lavrov.");
    expect(orderVotes(propositionOf("hosts"), mentions, negation, tokens)).toEqual([]);
  });
});
