import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsIn } from "../../src/core/answering/claims.js";

const claims = (text: string) => claimsIn(text).map((claim) => claim.text);

describe("the claims of a text", () => {
  it.each([
    [
      "are its sentences",
      "Aid begins now. The talks were in Munich.",
      ["Aid begins now.", "The talks were in Munich."],
    ],
    ["are not its questions", "Is it so? Aid begins now.", ["Aid begins now."]],
    [
      "are parted at a semicolon",
      "Kerry says it is a pause; Lavrov conceded it will be hard.",
      ["Kerry says it is a pause", "Lavrov conceded it will be hard."],
    ],
    [
      "are parted at and, where a subject and a verb follow",
      "Aid begins immediately, and the talks were in Berlin.",
      ["Aid begins immediately", "the talks were in Berlin."],
    ],
    [
      "are parted where a verb of its own follows",
      "They announced access to towns and said the pause would extend to Daesh.",
      ["They announced access to towns", "said the pause would extend to Daesh."],
    ],
    ["are one where and joins things", "Kerry and Lavrov hosted the talks.", ["Kerry and Lavrov hosted the talks."]],
    ["are none where nothing is said", "", []],
  ])("%s", (_, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it("are cut from it in its order, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem({ mode: "sentences" })), (text) => {
        let from = 0;
        for (const claim of claimsIn(text)) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
          expect(claim.start).toBeGreaterThanOrEqual(from);
          from = claim.end;
        }
      }),
    );
  });
});
