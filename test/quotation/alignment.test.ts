import { describe, expect, it } from "vitest";
import { align } from "../../src/core/quotation/align.js";
import { wordDifference } from "../../src/core/quotation/difference.js";
import { tokenize } from "../../src/core/text/words.js";

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

  it("is found where it stands in an article of any length", () => {
    const others = tokenize("and so they went on and on with it for a week ".repeat(2000));
    const long = [...others, ...article, ...others];
    expect(align(tokenize("they say aid goes to besieged towns this week"), long)).toMatchObject({
      from: 2,
      to: 8,
      first: others.length + 2,
      last: others.length + 8,
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
