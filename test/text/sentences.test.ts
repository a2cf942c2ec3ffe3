import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesIn } from "../../src/core/text/sentences.js";
import { anyText } from "../core/texts.js";

const split = (text: string) => sentencesIn(text).map((sentence) => sentence.text);

describe("the sentences of what was typed", () => {
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

  it("takes a single line break for a space, and lets a blank line or a list's item end a sentence", () => {
    expect(split("A sentence over\ntwo lines. Another\n\nAfter a blank line\n- an item\n2. a second one")).toEqual([
      "A sentence over\ntwo lines.",
      "Another",
      "After a blank line",
      "an item",
      "a second one",
    ]);
  });

  it("lays sentences in order and apart, each in its place in any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const sentence of sentencesIn(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(from);
          from = sentence.end;
        }
      }),
    );
  });
});
