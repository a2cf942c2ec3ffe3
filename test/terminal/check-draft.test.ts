import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDrafts } from "../../src/terminal/check-draft.js";
import { core } from "../core.js";
import { docx } from "../draft-files/docx.js";
import { DRAFT } from "../report/reviewed.js";
import { file, run, runProcess, Sink, Window } from "./run.js";

const RIGHT = "Kerry said: “Sustained delivery will begin this week.”\n";

describe("check-draft FILE", () => {
  it("says first what there is to correct, then where each finding is and what the article has", async () => {
    const draft = file("draft.txt", DRAFT);
    const { status, out, error } = await run(["check-draft", draft]);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(out).toMatch(
      /^[^\n]*draft\.txt\n {2}To correct: 2\.\n {2}2 quotations: 1 exact, 1 altered\.\n {2}2 claims: /,
    );
    expect(out).toContain(
      `\n${draft}:3:12: Altered: the article has other words.\n  > Sustained delivery has begun this week.\n`,
    );
    expect(out).toContain("Sustained delivery [-has begun-] {+will begin+} this week");
    expect(out).toContain("To paste: “Sustained delivery will begin this week");
    expect(out).toContain(`\n${draft}:4:27: Refuted by the article.\n`);
    expect(out.indexOf("To correct:\n")).toBeLessThan(out.indexOf("As the article has it:\n"));
    expect(out).toMatch(/:1:14: Exact: [^\n]+\n[^\n]+\n {2}— John Kerry, US Secretary of State \(paragraph 12\)\n/);
  });

  it("ends with 0 where nothing is to be corrected", async () => {
    expect((await run(["check-draft", file("right.txt", RIGHT)])).status).toBe(0);
    expect((await run(["check-draft", file("weather.txt", "It rained all day.\n")])).status).toBe(0);
  });

  it("reads standard input where - stands, and several files", async () => {
    const { status, out } = await run(["check-draft", file("right.txt", RIGHT), "-"], DRAFT);
    expect(status).toBe(1);
    expect(out).toContain("\nstandard input:3:12: Altered");
    expect(out).toMatch(/right\.txt:1:14: Exact/);
  });

  it("reads Markdown, Word and UTF-16", async () => {
    const words = await docx(DRAFT.split("\n"));
    for (const draft of [
      file("draft.md", DRAFT.replace("begun", "**begun**")),
      file("draft.docx", words),
      file("draft.txt", Buffer.from(`\ufeff${DRAFT}`, "utf16le")),
    ])
      expect((await run(["check-draft", draft])).out).toContain("2 quotations: 1 exact, 1 altered.");
  });

  it("is a command of the program that was built, also for Word", async () => {
    const { status, out } = await runProcess(["check-draft", file("draft.docx", await docx([RIGHT]))]);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining("1 quotation: 1 exact.") });
  });

  it("checks against any article", async () => {
    const article = file(
      "lantern.txt",
      "The Lantern is a theatre in Dunmore.\n“We open the doors of this house again tonight,” said Bo Ray.\n",
    );
    const draft = file("draft.txt", "“We open the doors of this house again tomorrow,” said Bo Ray.");
    const { status, out } = await run(["check-draft", "--article", article, draft]);
    expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining("[-tomorrow-] {+tonight+}") });
  });

  it("wraps to the window's width, with what matters in bold", async () => {
    const stdout = new Window(40, true);
    await checkDrafts(core, { kind: "check-draft", files: [file("d.txt", DRAFT)], format: "text" }, streams(stdout));
    const lines = stdout.text.split("\n").filter((line) => !line.includes("d.txt"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bold type is written so.
    expect(lines.filter((line) => line.replace(/\u001b\[\d+m/g, "").length > 40)).toEqual([]);
    expect(stdout.text).toContain("\u001b[1m");
  });

  it("says on standard error what it is at, to whoever watches, and wipes that out before the report", async () => {
    const stderr = new Window(80);
    const files = [file("a.txt", RIGHT), file("b.txt", RIGHT)];
    await checkDrafts(core, { kind: "check-draft", files, format: "json" }, { ...streams(new Sink()), stderr });
    expect(stderr.text).toMatch(/^\r\S*Checking [^\n]*\(1 of 2\) …[^\n]*\(2 of 2\) …\r\S+$/);
  });
});

function streams(stdout: Sink) {
  return { stdin: new Sink().end(), stdout, stderr: new Sink() };
}

describe("check-draft --format", () => {
  it("json prints one report for one file, an array for several", async () => {
    const draft = file("draft.txt", DRAFT);
    const one: unknown = JSON.parse((await run(["check-draft", "--format", "json", draft])).out);
    const several: unknown = JSON.parse((await run(["check-draft", "--format=json", draft, draft])).out);
    expect(one).toMatchObject({ draft, counts: { quotations: { exact: 1, altered: 1 } } });
    expect(several).toEqual([one, one]);
  });

  it.each([
    ["markdown", /^# /],
    ["html", /^<!doctype html>/],
    ["jsonld", /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ])("%s", async (format, begins) => {
    const { status, out } = await run(["check-draft", "--format", format, file("draft.txt", DRAFT)]);
    expect(status).toBe(1);
    expect(out).toMatch(begins);
  });

  it("claimreview wants the page and the author, and has the claims with a verdict", async () => {
    const args = ["check-draft", "--format", "claimreview", "--url", "https://desk.example/c", "--author", "The Desk"];
    const { out } = await run([...args, file("draft.txt", DRAFT)]);
    expect(JSON.parse(out)).toMatchObject([{ "@type": "ClaimReview" }, { "@type": "ClaimReview" }]);
  });
});

describe("what cannot be checked ends with 2 and one line that says why", () => {
  it.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /^Which draft\? Name its file, or - for standard input\.\n/],
    ["a missing file", () => ["nope.txt"], /^nope\.txt: there is no such file/],
    ["a folder", () => [dirname(file("a.txt", ""))], /this is a folder/],
    ["a PDF", () => [file("a.pdf", "%PDF-1.4")], /a\.pdf: this is a PDF\. Save it/],
    ["an empty file", () => [file("a.txt", "")], /a\.txt: there are no words in it/],
    [
      "another format",
      () => ["--format", "xml", "-"],
      /^--format is one of text, json, markdown, html, jsonld, claimreview\./,
    ],
    ["claimreview without a page", () => ["--format", "claimreview", "-"], /^--format claimreview needs --url/],
    [
      "a page that is none",
      () => ["--format", "claimreview", "--url", "ftp://x", "--author", "A", "-"],
      /^--url must be/,
    ],
    ["two drafts on one page", () => ["--format", "claimreview", "-", "-"], /^--format claimreview is for one draft/],
    [
      "a page for nothing",
      () => ["--url", "https://x.example", "-"],
      /^--url and --author go with --format claimreview/,
    ],
    ["options of other commands", () => ["--json", "-"], /^A draft is checked as it is/],
  ])("%s", async (_, args, message) => {
    const { status, out, error } = await run(["check-draft", ...args()]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(message);
  });

  it("also where other files could be", async () => {
    const { status, out } = await run(["check-draft", file("a.txt", RIGHT), file("b.bin", Buffer.from([0, 1, 2]))]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });

  it("and its options are no other command's", async () => {
    expect(await run(["--format", "json", "Is this a ceasefire?"])).toMatchObject({
      status: 2,
      error: expect.stringContaining("--format, --url and --author go with check-draft."),
    });
  });
});

it("check-draft --help says how it is used", async () => {
  const { status, out } = await run(["check-draft", "--help"]);
  expect(status).toBe(0);
  expect(out).toContain("npm run check-draft -- FILE...");
  expect(out).toContain("Exit status:");
});
