import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest } from "../../scripts/ingest/command.js";
import { draftArticle } from "../../src/core/ingest/draft.js";
import { loadKnowledge } from "../../src/core/knowledge/load.js";
import { ODDITIES } from "../text/oddities.js";
import { anyText } from "./texts.js";

/** Names in quotations, with what comes from web pages between their words. */
const NAMES = ODDITIES.map((words) => `"We go," said Ann ${words} Lee. Bo${words}Ray, head of${words}all, said no.`);

let here = "";
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), "ingest-"));
});
afterEach(() => rmSync(here, { recursive: true }));

/** Drafts a folder for a text and returns what the command said. */
function draft(text: string, folder = "drafted") {
  writeFileSync(join(here, "article.txt"), text);
  return ingest([join(here, "article.txt"), "--id", "test", "--out", join(here, folder)]);
}

describe("ingest", () => {
  it("drafts a folder that loads as it is", () => {
    expect(
      draft('The Mayor of Dunmore, Ann Lee, said: "It is over."\n"Yes," said Bo Ray, head of the union.'),
    ).toMatchObject({
      status: 0,
      complaint: "",
    });
    const knowledge = loadKnowledge(join(here, "drafted"));
    expect(knowledge.people).toMatchObject([
      { name: "Ann Lee", role: "Mayor of Dunmore", aliases: ["ann lee", "lee"] },
      { name: "Bo Ray", role: "head of the union", aliases: ["bo ray", "ray"] },
    ]);
    expect(knowledge.article.statements.map(({ speaker, kind }) => [speaker.name, kind])).toEqual([
      ["article", "narration"],
      ["Ann Lee", "quotation"],
      ["Bo Ray", "quotation"],
      ["article", "narration"],
    ]);
    expect(readFileSync(join(here, "drafted", "people.yaml"), "utf8")).toContain("# TO DO");
  });

  it("gives the bare name for a role that the article does not tell", () => {
    draft('"Yes," said Bo Ray.');
    expect(loadKnowledge(join(here, "drafted")).people).toMatchObject([
      { name: "Bo Ray", role: "Bo Ray", aliases: ["bo ray", "ray"] },
    ]);
  });

  it("drafts a folder that loads for any text with a sentence in it", () => {
    let number = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, ODDITIES, NAMES), (text) => {
        const folder = `any-${number++}`;
        const { status, complaint } = draft(text, folder);
        expect(complaint).toMatch(status === 0 ? /^$/ : /holds no sentence$/);
        if (status !== 0) return;
        const { article } = loadKnowledge(join(here, folder));
        const drafted = draftArticle(article.text, "test").statements;
        expect(article.statements.map(({ start }) => start)).toEqual(drafted.map(({ start }) => start));
      }),
      { numRuns: 60 },
    );
  });

  it("never writes to a folder that exists", () => {
    mkdirSync(join(here, "mine"));
    expect(draft("One.", "mine")).toMatchObject({ status: 1, complaint: expect.stringContaining("exists already") });
  });

  it.each([
    [[], "--id is missing"],
    [["--id", "x"], "which article?"],
    [["a.txt", "--id", "Not An Id"], "an id is lower case"],
    [["a.txt", "b.txt", "--id", "x"], "one article at a time"],
    [["a.txt", "--id", "x", "--out", ""], "--out needs a folder"],
    [["a.txt", "--nonsense"], "--nonsense"],
  ])("explains its usage for %j", (args, complaint) => {
    const outcome = ingest(args);
    expect(outcome.status).toBe(2);
    expect(outcome.complaint).toContain(complaint);
    expect(outcome.complaint).toContain("usage: npm run ingest");
  });

  it("names a file that cannot be read", () => {
    expect(ingest([join(here, "none.txt"), "--id", "x"])).toMatchObject({
      status: 1,
      complaint: expect.stringMatching(/none\.txt cannot be read \(ENOENT\)$/),
    });
  });

  it("shows its usage when asked", () => {
    expect(ingest(["--help"])).toMatchObject({ status: 0, output: expect.stringContaining("usage:") });
  });
});
