import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/core/compile.js";
import { DEFAULT_KNOWLEDGE } from "../../src/core/open.js";
import { readFitted } from "../../src/core/reading/fitted-file.js";
import { lightWords } from "../../src/core/reading/vouched.js";
import { stem } from "../../src/core/text/words.js";
import { knowledge, propositionOf, reading } from "./read.js";

const { vouched } = reading.frame;
const vouches = (topic: string, word: string) => vouched.by(topic, stem(word));

describe("a proposition vouches for", () => {
  it("the words of its evidence", () => {
    for (const word of ["hosted", "discussions", "member", "kerry"]) expect(vouches("hosts", word)).toBe(true);
  });

  it("the words that its editor lists, in any inflection", () => {
    const [word = ""] = propositionOf("welcomed").words.split(/\s+/);
    expect(word).not.toBe("");
    expect(vouches("welcomed", word)).toBe(true);
    expect(vouches("welcomed", "welcoming")).toBe(true);
  });

  it("no word of another alone", () => {
    for (const word of ["helicopter", "television", "zebra"]) expect(vouches("hosts", word)).toBe(false);
    expect(vouches("hosts", "prerogatives")).toBe(false);
    expect(vouches("there-is-none", "hosted")).toBe(false);
  });

  it("the words of phrasings that it answers with yes or that ask for it, but not with no, and not for what is denied", () => {
    const phrasing = (kind: "yes" | "no" | "who", text: string) => ({ topic: "hosts", kind, text, file: "" });
    const own = [
      phrasing("yes", "The hosts were quokkas, not marmots."),
      phrasing("no", "The hosts were wombats."),
      phrasing("who", "Who are the numbats?"),
    ];
    const fitted = readFitted(DEFAULT_KNOWLEDGE);
    const { frame } = readingOf({ ...knowledge, phrasings: own }, fitted);
    const said = ["quokkas", "marmots", "wombats", "numbats"].filter((word) => frame.vouched.by("hosts", stem(word)));
    expect(said).toEqual(["quokkas", "numbats"]);
  });
});

describe("whatever a text is about", () => {
  it("words that claim nothing are taken for granted, and what the article's editor says is", () => {
    for (const word of ["remarked", "munich", "agreement"]) expect(vouched.anywhere(stem(word))).toBe(true);
    for (const word of ["helicopter", "ceasefire"]) expect(vouched.anywhere(stem(word))).toBe(false);
  });

  it("light words are single words with letters only", () => {
    const words = lightWords();
    expect(words.length).toBeGreaterThan(500);
    for (const word of words) expect(word).toMatch(/^\p{L}+$/u);
  });
});
