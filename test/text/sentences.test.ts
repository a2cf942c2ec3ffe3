import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asMeant } from "../../src/core/text/characters.js";
import { sentencesIn, sentencesOf } from "../../src/core/text/sentences.js";
import { anyText } from "../core/texts.js";
import { ODDITIES } from "./oddities.js";

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

  it.each([
    ["Gen. Smith met Prof. Jones. He left", ["Gen. Smith met Prof. Jones.", "He left"]],
    ["Kerry said no. Lavrov called it easy.", ["Kerry said no.", "Lavrov called it easy."]],
    ["is it easy? who said so", ["is it easy?", "who said so"]],
    ["aid begins now. the talks were in berlin.", ["aid begins now.", "the talks were in berlin."]],
    [
      "The strain Y. p. orientalis is old. Not so Y. pestis.",
      ["The strain Y. p. orientalis is old.", "Not so Y. pestis."],
    ],
    ["It&nbsp;is&nbsp;easy.&nbsp;He&nbsp;said&nbsp;so.", ["It&nbsp;is&nbsp;easy.", "He&nbsp;said&nbsp;so."]],
    ["停火。谁说的？", ["停火。", "谁说的？"]],
  ])("cuts %s where a reader would", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("lets a list's item go on in lines that are set in or begin small", () => {
    expect(split('"We go"\n- Kerry\n"We stay"\n- Lavrov\n  of Russia\nand others')).toEqual([
      '"We go"',
      "Kerry",
      '"We stay"',
      "Lavrov\n  of Russia\nand others",
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

  it("covers all of a paragraph but white space", () => {
    const letters = (words: string) => words.replace(/[\s\u2060]/g, "");
    fc.assert(
      fc.property(fc.oneof(anyText, ODDITIES), fc.nat(50), (text, start) => {
        const sentences = sentencesOf({ text, start, end: start + text.length });
        expect(letters(sentences.map((sentence) => asMeant(sentence.text)).join(""))).toBe(letters(asMeant(text)));
      }),
    );
  });
});
