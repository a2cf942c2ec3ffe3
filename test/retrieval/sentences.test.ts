import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE, paragraphsOf, sentencesOf } from "../../src/core/text/sentences.js";
import { anyText } from "./texts.js";

const split = (text: string) =>
  paragraphsOf(text).flatMap((paragraph) =>
    sentencesOf(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  );

describe("sentencesOf", () => {
  it.each([
    ["titles", ["Mr. Smith met Dr. Jones.", "They spoke."]],
    ["initials", ["J. R. R. Tolkien wrote it.", "George W. Bush read it."]],
    ["states", ["He lived in the U.S. Senate building.", "She did not live in the U.S.", "But they did."]],
    ["abbreviations", ["Small fish, e.g. herring, thrive.", "So do seals, i.e. Those of the north."]],
    ["decimals", ["It rose by 3.5 per cent.", "It cost $1,200.75 in all."]],
    ["numbers", ["It stood at No. 5 on the list.", "No. 6 was empty."]],
    ["kings", ["The coin shows Elizabeth I.", "The next shows James."]],
    ["single letters", ["Sailors lacked vitamin C.", "Lemons helped."]],
    ["reporting after a question", ['"Why?" he asked.', "Nobody knew."]],
    ["ellipses", ["Wait... what is it?", "It is nothing."]],
    ["addresses", ["See www.example.org/a.b for more.", "Or ask."]],
  ])("keeps %s together", (_, sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  it("takes each line that is not blank for a paragraph", () => {
    expect(split("A title without a stop\r\n\r\n  One. Two. \n\tThree.")).toEqual([
      "A title without a stop",
      "One.",
      "Two.",
      "Three.",
    ]);
  });

  it("cuts what is too long to quote at a clause", () => {
    const clause = `${"and on it went ".repeat(16).trim()}; `;
    const pieces = split(clause.repeat(5));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    for (const piece of pieces) expect(piece.endsWith(";")).toBe(true);
  });

  it("lays sentences in order, apart, and loses no letter of any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (words: string) => words.replace(/\s/g, "");
        expect(letters(split(text).join(""))).toBe(letters(text));
      }),
    );
  });
});
