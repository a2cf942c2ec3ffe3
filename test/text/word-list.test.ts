import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeOut } from "../../src/core/language/contractions.js";
import { fold } from "../../src/core/text/characters.js";
import { readEnglish, wordList, wordPairs } from "../../src/core/text/word-list.js";
import { tokenize } from "../../src/core/text/words.js";

const FILES = readdirSync(new URL("../../knowledge/english/", import.meta.url)).filter((name) => name.endsWith(".txt"));
/** The lists drawn from WordNet are of another kind. */
const WORD_LISTS = FILES.filter((name) => !readEnglish(name).includes("WordNet"));

/** The entries of a file by section, as a reader of the file sees them. */
function entries(name: string): [string, string][] {
  let section = "";
  return readEnglish(name)
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .flatMap((line): [string, string][] => {
      section = /^\[(.+)\]$/.exec(line)?.[1] ?? section;
      return line === "" || line.startsWith("[") ? [] : line.split(",").map((entry) => [section, entry.trim()]);
    })
    .filter(([, entry]) => entry !== "");
}

describe("a list of English words", () => {
  it("is read by section, without its comments", () => {
    expect(wordList("negation", "clause ends")).toContain("whereas");
    expect(wordList("negation", "negators")).toContain("scarcely");
    expect(wordList("function-words").has("#")).toBe(false);
    expect(wordPairs("contractions", "words").get("won't")).toBe("will not");
  });

  it.each(WORD_LISTS)("%s has every entry once, folded as words are", (name) => {
    const all = entries(name).map(([section, entry]) => `[${section}] ${entry}`);
    expect(all.filter((entry, at) => all.indexOf(entry) !== at)).toEqual([]);
    for (const [, entry] of entries(name)) expect(fold(entry)).toBe(entry);
  });

  it("has phrases as they are met: with contractions written out", () => {
    for (const [, phrase] of entries("negation.txt")) {
      const written = writeOut(tokenize(phrase)).map(({ norm }) => norm);
      expect(written.join(" ")).toBe(phrase);
    }
  });

  it("that is missing, or in which something is missing, is named", () => {
    expect(() => wordList("no-such-list")).toThrow(/no-such-list\.txt/);
    expect(() => wordList("negation", "no such section")).toThrow(/negation\.txt has no section \[no such section\]/);
    expect(() => wordPairs("function-words")).toThrow(/function-words\.txt: "a" is not "word = meaning"/);
  });
});
