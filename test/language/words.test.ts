import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeOut } from "../../src/core/language/contractions.js";
import { buildLexicon } from "../../src/core/language/lexicon.js";
import { slipsBetween } from "../../src/core/language/slips.js";
import { Spelling } from "../../src/core/language/spelling.js";
import { fold } from "../../src/core/text/characters.js";
import { tokenize } from "../../src/core/text/words.js";

const words = (text: string) => writeOut(tokenize(text)).map((token) => token.norm);

describe("contractions", () => {
  it.each([
    ["It isn't", "it is not"],
    ["It isn’t", "it is not"],
    ["isnt it", "is not it"],
    ["won't", "will not"],
    ["can't", "can not"],
    ["cannot", "can not"],
    ["shan't", "shall not"],
    ["they've", "they have"],
    ["what's", "what is"],
    ["who's", "who is"],
    ["Where'd it go", "where did it go"],
    ["Kerry's deal", "kerry deal"],
    ["innit", "is it not"],
    ["w/o food", "without food"],
    ["u r", "you are"],
    ["o'clock", "oclock"],
    ["constructor", "constructor"],
  ])("%s is read as %s", (text, written) => {
    expect(words(text).join(" ")).toBe(written);
  });

  it("keep the place of what was typed", () => {
    expect(writeOut(tokenize("it isn't")).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 8],
      [3, 8],
    ]);
  });
});

describe("spelling", () => {
  const spelling = new Spelling(
    buildLexicon([{ id: "c", labels: ["ceasefire", "truce", "humanitarian aid"] }], ["besieged towns"], ["Lavrov"]),
  );
  const mended = (word: string) => tokenize(word).map((token) => spelling.mend(token).norm)[0];

  it.each([
    ["ceasfire", "ceasefire"],
    ["ceasefrie", "ceasefire"],
    ["cesefrie", "ceasefire"],
    ["trcue", "truce"],
    ["humanitarain", "humanitarian"],
    ["lavrof", "lavrov"],
  ])("mends %s to %s", (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each([
    "ceasefire",
    "Truces",
    "towns",
    "besiege",
    "aid",
    "adi",
    "trxxe",
    "1938s",
    "zzzzzzzzzzzzzzzzzzzzzzzz",
    "because",
  ])("leaves %s alone", (typed) => {
    expect(mended(typed)).toBe(fold(typed));
  });

  it("counts letters changed, added, dropped and swapped", () => {
    expect(slipsBetween("truce", "truce", 3)).toBe(0);
    expect(slipsBetween("trcue", "truce", 3)).toBe(1);
    expect(slipsBetween("trace", "truce", 3)).toBe(1);
    expect(slipsBetween("truc", "truce", 3)).toBe(1);
    expect(slipsBetween("ttruce", "truce", 3)).toBe(1);
    expect(slipsBetween("peace", "truce", 2)).toBe(2);
  });

  it("counts the same slips in both directions", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other, 20)).toBe(slipsBetween(other, one, 20));
        expect(slipsBetween(one, other, 20) === 0).toBe(one === other);
      }),
    );
  });
});
