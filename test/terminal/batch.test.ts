import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { answerLine } from "../../src/terminal/batch.js";
import { core } from "../core/opened.js";
import { run } from "./run.js";

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const answers = (out: string): unknown[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("batch", () => {
  it("answers each line with one line, in their order, and prints nothing else", async () => {
    const asked = Array.from({ length: 300 }, (_, at) => ({
      id: `line ${at}`,
      mode: ["ask", "check", "quote"][at % 3],
      input: "This is a ceasefire",
    }));
    const { status, out, error } = await run(["batch"], lines(...asked));
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(answers(out)).toEqual(asked.map(({ id }) => expect.objectContaining({ id })));
    expect(out.endsWith("\n")).toBe(true);
  });

  it("answers in every mode", async () => {
    const words = "this is a good testing time";
    const { out } = await run(
      ["batch"],
      lines(
        { id: "a", mode: "ask", input: "Is this a ceasefire?" },
        { id: "b", mode: "ask", input: "When does it start?" },
        { id: "c", mode: "check", input: "It is a ceasefire." },
        { id: "d", mode: "quote", input: `"${words}" - Kerry` },
        { id: "e", mode: "ask", input: "who said that?", thread: ["Is it difficult to implement?"] },
        { id: "f", mode: "ask", input: "How long will it last?" },
      ),
    );
    const start = core.article.text.indexOf(words);
    expect(answers(out)).toMatchObject([
      { id: "a", outcome: "answered", polarity: "no", span: null, speaker: null },
      { id: "b", outcome: "answered", polarity: null, span: "one week's time", speaker: null },
      { id: "c", outcome: "refuted", polarity: null, span: null, speaker: null },
      {
        id: "d",
        outcome: "misattributed",
        speaker: "Staffan de Mistura",
        quotes: [{ text: words, start, end: start + words.length, speaker: "Staffan de Mistura" }],
      },
      { id: "e", outcome: "answered", span: "Sergei Lavrov" },
      { id: "f", outcome: "not_covered", polarity: null, span: null, speaker: null, quotes: [] },
    ]);
  });

  it("answers what is not valid with what is wrong, and goes on", async () => {
    const { status, out } = await run(
      ["batch"],
      [
        "nonsense",
        "[]",
        "null",
        '{"id": 7, "mode": "ask", "input": "x"}',
        '{"id": "m", "mode": "guess", "input": "x"}',
        '{"id": "i", "mode": "ask"}',
        '{"id": "t", "mode": "ask", "input": "x", "thread": "why"}',
        "",
        '{"id": "last", "mode": "ask", "input": "Is this a ceasefire?"}',
      ].join("\n"),
    );
    expect(status).toBe(0);
    expect(answers(out)).toEqual([
      { id: null, error: "not JSON" },
      { id: null, error: expect.stringMatching(/./) },
      { id: null, error: expect.stringMatching(/./) },
      { id: null, error: expect.stringContaining("id") },
      { id: "m", error: expect.stringContaining("mode") },
      { id: "i", error: expect.stringContaining("input") },
      { id: "t", error: expect.stringContaining("thread") },
      expect.objectContaining({ id: "last", outcome: "answered" }),
    ]);
  });

  it("takes a labelled case for a line: what else it holds is ignored", () => {
    const labelled = { id: "x", mode: "ask", input: "Is this a ceasefire?", outcome: "answered", evidence: ["s5"] };
    const bare = { id: "x", mode: "ask", input: "Is this a ceasefire?" };
    expect(answerLine(core, JSON.stringify(labelled))).toEqual(answerLine(core, JSON.stringify(bare)));
    expect(Object.keys(answerLine(core, JSON.stringify(labelled)))).toEqual([
      "id",
      "outcome",
      "polarity",
      "span",
      "speaker",
      "quotes",
    ]);
  });

  it("keeps a line whole whatever stands in it", () => {
    const input = "Is this a ceasefire?\u2028\ud83d\u0000\n";
    expect(JSON.stringify(answerLine(core, JSON.stringify({ id: "\n", mode: "ask", input })))).not.toContain("\n");
  });
});

describe("batch --article", () => {
  const text =
    "The Lantern is a theatre in Dunmore.\nClara Whitfield founded it in 1893. “We open tonight,” said Bo Ray.\n";

  it("answers from any plain text, in its own words, and writes no file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plain-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "lantern.txt");
    writeFileSync(file, text);
    const { status, out, error } = await run(
      ["batch", "--article", file],
      lines(
        { id: "who", mode: "ask", input: "Who founded the theatre?" },
        { id: "none", mode: "ask", input: "Is this a ceasefire?" },
        { id: "quote", mode: "quote", input: '"We open tonight"' },
      ),
    );
    expect({ status, error }).toEqual({ status: 0, error: "" });
    const words = "Clara Whitfield founded it in 1893.";
    const founded = { text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length };
    expect(answers(out)).toMatchObject([
      { id: "who", outcome: "answered", quotes: expect.arrayContaining([expect.objectContaining(founded)]) },
      { id: "none", outcome: "not_covered", quotes: [] },
      { id: "quote", outcome: "exact", speaker: "Bo Ray" },
    ]);
    expect(readdirSync(folder)).toEqual(["lantern.txt"]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("that is missing ends with 2 and one error that names it", async () => {
    const { status, out, error } = await run(["batch", "--article", "nowhere.txt"], "{}\n");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain("nowhere.txt");
    expect(error).not.toMatch(/^\s+at /m);
  });
});
