import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/core/text/words.js";
import { anyText } from "../core/texts.js";
import { APOSTROPHES, ODDITIES } from "./oddities.js";

const words = (text: string) => tokenize(text).map(({ norm }) => norm);

describe("words", () => {
  it("stand in their places in any text, in order and apart", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, ODDITIES), fc.boolean(), (text, isOneWord) => {
        let from = 0;
        for (const token of tokenize(text, () => isOneWord)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(from);
          expect(token.end).toBeGreaterThan(token.start);
          from = token.end;
        }
      }),
    );
  });

  it("are the same whichever apostrophe stands in them", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcéﬁß"), minLength: 1, maxLength: 5 });
    const apostrophe = fc.constantFrom(...APOSTROPHES);
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters, apostrophe)), (written) => {
        const typed = written.map(([left, right, mark]) => left + mark + right).join(" ");
        const plain = written.map(([left, right]) => `${left}'${right}`).join(" ");
        expect(words(typed)).toEqual(words(plain));
      }),
    );
  });

  it.each([
    ["?! … — 👍 \ud83d <> \u0000", []],
    ["won't o'clock rebels' 'so'", ["won't", "o'clock", "rebels", "so"]],
    ["cease\u200bfire cease\u00adfire cease\u00ad\nfire", ["ceasefire", "ceasefire", "ceasefire"]],
    ["de\u0301ja\u0300 vu", ["deja", "vu"]],
    ["the&nbsp;talks&mdash;caf&eacute;", ["the", "talks", "cafe"]],
    ["It is ~~not~~ easy", ["it", "is", "easy"]],
    ["5,000 and 1.5", ["5", "000", "and", "1", "5"]],
  ])("of %j are %j", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it("hold the whole of a reference to a character", () => {
    expect(tokenize("a caf&eacute; in Paris").map(({ text }) => text)).toEqual(["a", "caf&eacute;", "in", "Paris"]);
  });

  it("broken by a hyphen at a line's end are one word where that is known, else two", () => {
    const isWord = (norm: string) => norm === "ceasefire";
    const read = (text: string) => tokenize(text, isWord).map(({ norm }) => norm);
    expect(read("the cease-\n fire in hard-to-\nreach areas")).toEqual(
      "the ceasefire in hard to reach areas".split(" "),
    );
    expect(read("a cease-fire, a cease -\nfire")).toEqual(["a", "cease", "fire", "a", "cease", "fire"]);
    expect(tokenize("a cease-\nfire", isWord).at(-1)).toMatchObject({ text: "cease-\nfire", start: 2, end: 13 });
  });
});
