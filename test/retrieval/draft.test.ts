import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftArticle } from "../../src/core/ingest/draft.js";
import { LONGEST_STATEMENT } from "../../src/core/ingest/pieces.js";
import { quoteStatement } from "../../src/core/model/article.js";
import { anyText, HARD_TEXTS } from "./texts.js";

/** What a draft makes of a text: kind, speaker and words of each statement. */
const read = (text: string) =>
  draftArticle(text, "test").statements.map((one) => [one.kind, one.speaker.name, one.text]);

describe("draftArticle", () => {
  it("tells a quotation from the words beside it", () => {
    expect(read('"We will win," said Jane Doe. "And soon."')).toEqual([
      ["quotation", "Jane Doe", "We will win,"],
      ["narration", "article", "said Jane Doe."],
      ["quotation", "Jane Doe", "And soon."],
    ]);
  });

  it("follows a quotation over several sentences, in any marks", () => {
    for (const [open, close] of ['""', "“”", "«»", "„“"])
      expect(read(`Jane Doe said: ${open}It is over. We are done.${close}`)).toEqual([
        ["narration", "article", "Jane Doe said:"],
        ["quotation", "Jane Doe", "It is over."],
        ["quotation", "Jane Doe", "We are done."],
      ]);
  });

  it("knows a speaker again by surname and pronoun", () => {
    expect(read('Jane Doe says rain is near.\nMs. Doe told us: "Go."\n"Now," she said.')).toEqual([
      ["reported speech", "Jane Doe", "Jane Doe says rain is near."],
      ["narration", "article", "Ms. Doe told us:"],
      ["quotation", "Jane Doe", "Go."],
      ["quotation", "Jane Doe", "Now,"],
      ["narration", "article", "she said."],
    ]);
  });

  it.each([
    ["According to Maria Lopez, the plan is dead.", "Maria Lopez"],
    ["Ann O'Neil, who was born in 1950, warned of rain.", "Ann O'Neil"],
    ["Norway's Foreign Minister, Ola Berg, conceded it was late.", "Ola Berg"],
  ])("finds the speaker of %s", (text, speaker) => {
    expect(read(text)).toEqual([["reported speech", speaker, text]]);
  });

  it.each(["The caravans are said to have stopped.", "Critics said it was late.", "It says nothing."])(
    "names nobody for %s",
    (text) => {
      expect(read(text)).toEqual([["narration", "article", text]]);
    },
  );

  it("leaves titles and single words in quotation marks where they are", () => {
    const text = '"Copper Wire", the first single, was called "a sermon" by many.';
    expect(read(text)).toEqual([["narration", "article", text]]);
  });

  it("leaves the speaker open where another may have spoken", () => {
    const text = 'Ann Lee said no. Bo Ray was there. He said yes.\n"Is it so?" asked the judge.';
    expect(read(text).map(([, speaker]) => speaker)).toEqual(["Ann Lee", "article", "article", "article", "article"]);
  });

  it("cuts what is too long to quote at a clause", () => {
    const clause = `${"and on it went ".repeat(16).trim()}; `;
    const { statements } = draftArticle(clause.repeat(5), "test");
    expect(statements.length).toBeGreaterThan(1);
    for (const { text } of statements) expect(text.length).toBeLessThanOrEqual(LONGEST_STATEMENT);
    for (const { text } of statements) expect(text.endsWith(";")).toBe(true);
  });

  it("takes each line that is not blank for a paragraph", () => {
    const { statements } = draftArticle("A title without a stop\r\n\r\n  One. Two. \n\tThree.", "test");
    expect(statements.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ["A title without a stop", 1],
      ["One.", 2],
      ["Two.", 2],
      ["Three.", 3],
    ]);
  });

  it("reads references to characters and what is never seen as they are meant, in their places", () => {
    expect(read("Jane&nbsp;Doe said: &ldquo;It&rsquo;s over.&rdquo;")).toEqual([
      ["narration", "article", "Jane&nbsp;Doe said:"],
      ["quotation", "Jane      Doe", "It&rsquo;s over."],
    ]);
  });

  it("marks translations", () => {
    const { statements } = draftArticle('Ivan Petrov spoke.\n(Translated) "It is hard. Very hard."\n"Yes."', "test");
    expect(statements.map(({ text, translated }) => [text, translated])).toEqual([
      ["Ivan Petrov spoke.", false],
      ["It is hard.", true],
      ["Very hard.", true],
      ["Yes.", false],
    ]);
  });

  it("drafts statements that are slices of any text, in order, each within one paragraph", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = draftArticle(text, "test");
        let from = 0;
        for (const { start, end, text: words } of article.statements) {
          expect(words).toBe(text.slice(start, end));
          expect(words).not.toContain("\n");
          expect(words.trim()).toBe(words);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(new Set(article.statements.map(({ id }) => id)).size).toBe(article.statements.length);
      }),
    );
  });

  it("makes quotes of any well-formed text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = draftArticle(text.toWellFormed(), "test");
        for (const statement of article.statements)
          expect(quoteStatement(article, statement).text).toBe(statement.text);
      }),
    );
  });

  it.each(HARD_TEXTS)("takes 100,000 characters of %s", (_, text) => {
    const { statements } = draftArticle(text, "test");
    expect(statements.filter(({ start, end, text: words }) => words !== text.slice(start, end))).toEqual([]);
  });
});
