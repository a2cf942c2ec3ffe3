import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCore } from "../../src/core/open.js";

const core = await openCore();

describe("what can be looked up in a message", () => {
  it.each([
    [
      "Hello! The talks were in Berlin. Aid begins immediately. Who hosted them?",
      ["check: The talks were in Berlin.", "check: Aid begins immediately.", "ask: Who hosted them?"],
    ],
    [
      'Mr. Kerry spoke for the U.S. side. "We have agreed. It begins now," he said.',
      ["check: Mr. Kerry spoke for the U.S. side.", 'quote: "We have agreed. It begins now," he said.'],
    ],
    ['"That\'s ambitious." - Kerry. Aid begins.', ['quote: "That\'s ambitious." - Kerry.', "check: Aid begins."]],
    ["Aid begins. Aid begins.", ["check: Aid begins."]],
    ["It is a “truce”.", ["check: It is a “truce”."]],
    ["hello!", []],
    ["", []],
  ])("%s", (message, passages) => {
    expect(core.passages(message).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(passages);
  });

  it("is cut from the message, whatever that is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (message) => {
        const plain = message.replaceAll(/\s+/g, " ");
        for (const { text } of core.passages(message)) expect(plain).toContain(text.replaceAll(/\s+/g, " "));
      }),
    );
  });
});

describe("several claims at once", () => {
  it.each([
    ["Aid begins immediately. The talks were in Munich.", "supported"],
    ["Aid begins immediately. The talks were in Berlin.", "refuted"],
    ["Hi all. Daesh is included. The talks took place in Munich.", "refuted"],
    ["Aid begins immediately. Assad has resigned.", "not_enough_info"],
  ])("%s %s", (claim, outcome) => {
    expect(core.check(claim).outcome).toBe(outcome);
  });
});
