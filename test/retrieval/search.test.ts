import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftArticle } from "../../src/core/ingest/draft.js";
import { SentenceSearch } from "../../src/core/retrieval/search.js";
import { anyText, HARD_TEXTS } from "./texts.js";

const ARTICLE = draftArticle(
  `The Lantern is a theatre in Dunmore.
It was founded by Clara Whitfield in 1893, and it had six hundred seats.
A fire in March 1921 destroyed the stage, because the curtain had been soaked in oil.
Rebuilding took 14 months and cost 2,300 pounds.
Whitfield then wrote The Glass Orchard, which ran for twelve weeks in Oslo.`,
  "lantern",
);
const SEARCH = new SentenceSearch(ARTICLE);
const first = (question: string) => SEARCH.search(question)[0]?.statement.id ?? null;

describe("SentenceSearch", () => {
  it.each([
    ["Who founded the theatre?", "s2"],
    ["When was there a fire?", "s3"],
    ["Why was the stage destroyed?", "s3"],
    ["How many seats were there?", "s2"],
    ["How much did the reconstruction cost?", "s4"],
    ["Where did The Glass Orchard run?", "s5"],
    ["What did Whitfield write?", "s5"],
    ["Who was the founder of the Lantern?", "s2"],
    ["How long was it shown, 12 weeks?", "s5"],
    ["Was the courtain full of oil?", "s3"],
    ["What was soakde?", "s3"],
  ])("finds the answer to %s", (question, id) => {
    expect(first(question)).toBe(id);
  });

  it.each([
    "",
    " ",
    "?",
    "Why?",
    "What is that?",
    "Is the zebra asleep?",
    "Was there a conflagration?",
    "👍",
    "中文",
    "\ud83d",
  ])("finds nothing for %j", (question) => {
    expect(SEARCH.search(question)).toEqual([]);
  });

  it("has nothing to find in an empty article", () => {
    expect(new SentenceSearch(draftArticle(" \n", "empty")).search("Who founded it?")).toEqual([]);
  });

  it("gives the same answer every time, best first, for any article and question", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, question) => {
        const search = new SentenceSearch(draftArticle(text, "any"));
        const found = search.search(question);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(search.search(question)).toEqual(found);
      }),
    );
  });

  it.each(HARD_TEXTS)("takes an article or question of 100,000 characters of %s", (_, text) => {
    const hard = draftArticle(text, "hard");
    const statements = new Set([...hard.statements, ...ARTICLE.statements]);
    const found = [...new SentenceSearch(hard).search("Who said a?"), ...SEARCH.search(text)];
    expect(found.filter(({ statement }) => !statements.has(statement))).toEqual([]);
  });
});
