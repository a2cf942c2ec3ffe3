import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/core/language/tokens.js";
import { align } from "../../src/core/quotation/align.js";
import { wordDifference } from "../../src/core/quotation/difference.js";
import { quotedSpans } from "../../src/core/quotation/pasted.js";

describe("what stands in quotation marks", () => {
  it.each([
    ['He said "yes" and "no".', ["yes", "no"]],
    ["“yes” – „no“ – «never»", ["yes", "no", "never"]],
    ["'it's so', they said", ["it's so"]],
    ["Kerry's aid isn't there", []],
    ["“it's 'so' they say”", ["it's 'so' they say"]],
    ['an open " mark', []],
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
  it("reads as the article's words with what was taken out, and as the pasted ones with what was put in", () => {
    const [article, pasted] = ["It is, he said, not easy.", "It is he said very easy"];
    const pieces = wordDifference(article, tokenize(article), pasted, tokenize(pasted));
    expect(pieces).toEqual([
      { kind: "same", text: "It is, he said" },
      { kind: "removed", text: "not" },
      { kind: "added", text: "very" },
      { kind: "same", text: "easy" },
    ]);
  });
});
