import { describe, expect, it } from "vitest";
import { wholeOf } from "../../src/core/model/span.js";
import { align } from "../../src/core/quotation/align.js";
import { wordDifference } from "../../src/core/quotation/difference.js";
import { quotationsOf } from "../../src/core/text/quotation-marks.js";
import { tokenize } from "../../src/core/text/words.js";

const quotedSpans = (text: string) => quotationsOf(wholeOf(text)).map(({ inner }) => inner);

describe("what stands in quotation marks", () => {
  it.each([
    ['He said "yes" and "no".', ["yes", "no"]],
    ["“yes” – „no“ – «never»", ["yes", "no", "never"]],
    ["'it's so', they said", ["it's so"]],
    ["Kerry's aid isn't there", []],
    ["“it's 'so' they say”", ["it's 'so' they say"]],
    ['an open " mark', []],
    ['Kerry: "We have agreed\nand so on', ["We have agreed"]],
    ["the '90s", []],
    ['""', []],
    ['" "', []],
    ["", []],
  ])("%s", (text, words) => {
    const spans = quotedSpans(text);
    expect(spans.map((span) => span.text)).toEqual(words);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it("is still found after a mark that is never closed", () => {
    expect(quotedSpans('“open, and "closed"').map((span) => span.text)).toEqual(["closed"]);
  });
});

describe("an alignment", () => {
  const article = tokenize("One two. Aid goes to rural towns this week. Three four.");

  it("finds the stretch that pasted words were taken from", () => {
    expect(align(tokenize("they say aid goes to besieged towns this week"), article)).toMatchObject({
      from: 2,
      to: 8,
      first: 2,
      last: 8,
    });
  });

  it("is none where no word is the same", () => {
    expect(align(tokenize("nothing alike"), article)).toBeNull();
    expect(align([], article)).toBeNull();
    expect(align(tokenize("aid"), [])).toBeNull();
  });
});

describe("a difference", () => {
  const words = (text: string) => ({ text, tokens: tokenize(text) });

  it("reads as the pasted words with what was taken out, and as the article's with what was put in", () => {
    expect(wordDifference(words("It is he said very easy"), words("It is, he said, not easy."))).toEqual([
      { kind: "same", text: "It is, he said" },
      { kind: "removed", text: "very" },
      { kind: "added", text: "not" },
      { kind: "same", text: "easy" },
    ]);
  });

  it("has none of what stands between two stretches of the article, whichever of them comes first", () => {
    const { text, tokens } = words("One two three four five");
    const late = tokens.slice(3);
    const early = tokens.slice(0, 1);
    for (const taken of [
      [...early, ...late],
      [...late, ...early],
    ]) {
      const pasted = words(taken.map((token) => token.text).join(" "));
      const pieces = wordDifference(pasted, { text, tokens: taken });
      expect(pieces.map((piece) => piece.text).join(" ")).toBe(pasted.text);
    }
  });
});
