import { describe, expect, it } from "vitest";
import { ConceptFinder, stemCollisions } from "../../src/core/language/concepts.js";
import { writeOut } from "../../src/core/language/contractions.js";
import { buildLexicon } from "../../src/core/language/lexicon.js";
import { readNegation } from "../../src/core/language/negation.js";
import { holds, readQuantities } from "../../src/core/language/quantities.js";
import { tokenize } from "../../src/core/text/words.js";

describe("numbers", () => {
  it.each([
    ["17 members", 17, "exactly"],
    ["seventeen members", 17, "exactly"],
    ["twenty-one members", 21, "exactly"],
    ["twenty one members", 21, "exactly"],
    ["more than a dozen members", 12, "more"],
    ["over 12 members", 12, "more"],
    ["at least ten members", 10, "at least"],
    ["no fewer than 17 members", 17, "at least"],
    ["no more than 17 members", 17, "at most"],
    ["up to 20 members", 20, "at most"],
    ["fewer than 20 members", 20, "fewer"],
    ["under 20 members", 20, "fewer"],
    ["half a dozen members", 6, "exactly"],
    ["fewer than two dozen members", 24, "fewer"],
  ])("%s is %d, %s", (text, value, comparison) => {
    expect(readQuantities(tokenize(text))).toEqual([expect.objectContaining({ value, comparison, unit: "member" })]);
  });

  it("counts a decade as ten years, and knows no number where there is none", () => {
    expect(readQuantities(tokenize("a decade ago"))).toMatchObject([{ value: 10, unit: "year" }]);
    expect(readQuantities(tokenize("someone often weighs it"))).toEqual([]);
  });

  it.each([
    ["more than 16", true],
    ["more than 17", false],
    ["at least 17", true],
    ["at least 18", false],
    ["at most 17", true],
    ["at most 16", false],
    ["fewer than 18", true],
    ["fewer than 17", false],
    ["17", true],
    ["16", false],
  ])("%s holds of seventeen: %s", (text, isTrue) => {
    const [quantity] = readQuantities(tokenize(text));
    expect(quantity && holds(quantity, 17)).toBe(isTrue);
  });
});

/** The words of a text that stand under a negation. */
function negated(text: string): string {
  const tokens = writeOut(tokenize(text));
  const { signs } = readNegation(text, tokens, []);
  return tokens
    .filter((_, at) => signs[at] === -1)
    .map((token) => token.norm)
    .join(" ");
}

describe("a negation", () => {
  it.each([
    ["It is a ceasefire", ""],
    ["It is not a ceasefire", "a ceasefire"],
    ["It isn't a ceasefire", "a ceasefire"],
    ["It's never been easy", "been easy"],
    ["It is not a ceasefire, it is a pause", "a ceasefire"],
    ["It is not easy but it will begin", "easy"],
    ["Far from easy", "easy"],
    ["Anything but easy", "easy"],
    ["It is not true that it is not easy", "true that it is not"],
    ["Nobody denies it is easy", "denies"],
    ["Isn't it a ceasefire?", ""],
    ["It's easy, isn't it?", ""],
    ["Is it not a ceasefire?", ""],
    ["Not only Daesh", ""],
    ["No doubt it is easy", ""],
    ["It took no less than a week", ""],
  ])("reaches to the end of its clause, and a second one turns it back: %s", (text, words) => {
    expect(negated(text)).toBe(words);
  });

  it("inside a name of the thesaurus is none", () => {
    const text = "It is no trouble at all";
    const tokens = tokenize(text);
    expect(readNegation(text, tokens, [{ concept: "easy", first: 2, last: 3 }]).negators).toEqual([]);
    expect(readNegation(text, tokens, []).negators).toEqual([2]);
  });
});

describe("concepts", () => {
  const concepts = [
    { id: "aid", labels: ["aid", "relief"] },
    { id: "aid-delivery", labels: ["delivery of aid", "aid delivery"] },
    { id: "conference", labels: ["security conference"] },
    { id: "president", labels: ["president"] },
    { id: "preside", labels: ["preside", "presiding"] },
    { id: "easy", labels: ["willing"] },
  ];
  const finder = new ConceptFinder(buildLexicon(concepts, [], []));
  const found = (text: string) => finder.find(writeOut(tokenize(text)));

  it("are found by the longest name first, and never twice in the same words", () => {
    expect(found("the delivery of aid and relief")).toEqual([
      { concept: "aid-delivery", first: 1, last: 3 },
      { concept: "aid", first: 5, last: 5 },
    ]);
    expect(found("security")).toEqual([]);
  });

  it("are found in any inflection", () => {
    expect(found("Security Conferences")).toMatchObject([{ concept: "conference" }]);
  });

  it("are found by the word as typed before its stem", () => {
    expect(found("president")).toMatchObject([{ concept: "president" }]);
    expect(found("presiding")).toMatchObject([{ concept: "preside" }]);
  });

  it("are not found in a word of grammar that only looks like an inflection", () => {
    expect(found("it will")).toEqual([]);
    expect(found("they are willing")).toMatchObject([{ concept: "easy" }]);
  });

  it("that stemming makes one are told to the editor", () => {
    expect(stemCollisions(concepts)).toEqual([
      '"preside" (preside) and "president" (president)',
      '"presiding" (preside) and "president" (president)',
    ]);
    expect(stemCollisions([{ id: "one", labels: ["effect", "effects"] }])).toEqual([]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("are none in %s", (word) => {
    expect(found(word)).toEqual([]);
  });
});
