import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runBatch } from "../../src/terminal/batch.js";
import { answerLine } from "../../src/terminal/batch-line.js";
import { core } from "../core/opened.js";
import { file, run, runProcess, Sink, Window } from "./run.js";

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const answers = (out: string): unknown[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const asked = (id: string, input = "Is this a ceasefire?") => ({ id, mode: "ask", input });

describe("batch", () => {
  it("answers each line with one line, in their order, and prints nothing else", async () => {
    const cases = Array.from({ length: 300 }, (_, at) => ({
      id: `line ${at}`,
      mode: ["ask", "check", "quote"][at % 3],
      input: "This is a ceasefire",
    }));
    const { status, out, error } = await runProcess(["batch"], lines(...cases));
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(answers(out)).toEqual(cases.map(({ id }) => expect.objectContaining({ id })));
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

  it("with --explain has the account of each question and claim, and of a text with several claims each one's verdict", async () => {
    const claims = "Lavrov called it an easy task, and Kerry said it is a ceasefire.";
    const questions = "Is this a ceasefire? Is it difficult to implement?";
    const given = lines(
      { id: "claims", mode: "check", input: claims },
      { id: "questions", mode: "ask", input: questions },
      { id: "words", mode: "quote", input: "it is not a ceasefire" },
    );
    const [first, second, third] = answers((await run(["batch", "--explain"], given)).out);
    const { account, parts } = core.check(claims);
    expect(parts).toHaveLength(2);
    expect(first).toMatchObject({ id: "claims", outcome: "refuted", account, parts });
    const each = core.lookUps("ask", questions).map((one) => core.ask(one.text));
    expect(second).toMatchObject({
      account: each[0]?.account,
      isUnsettled: false,
      parts: each.map((answer) => ({ account: answer.account })),
    });
    expect(third).not.toHaveProperty("account");
    expect((await run(["batch"], given)).out).not.toMatch(/"account"|"isUnsettled"/);
  });

  it("answers what is not valid with what is wrong, and goes on", async () => {
    const { status, out, error } = await run(
      ["batch"],
      [
        "nonsense",
        "[]",
        "null",
        '{"id": 7, "mode": "ask", "input": "x"}',
        '{"id": "m", "mode": "guess", "input": "x"}',
        '{"id": "i", "mode": "ask"}',
        '{"id": "t", "mode": "ask", "input": "x", "thread": "why"}',
        '{"id": "s", "mode": "quote", "input": "x", "claimedSpeaker": 1}',
        "",
        '{"id": "last", "mode": "ask", "input": "Is this a ceasefire?"}',
      ].join("\n"),
    );
    expect([status, error]).toEqual([1, '8 of 9 lines were not valid: see "error".\n']);
    expect(answers(out)).toEqual([
      { id: null, error: "not JSON" },
      { id: null, error: expect.stringMatching(/./) },
      { id: null, error: expect.stringMatching(/./) },
      { id: null, error: expect.stringContaining("id") },
      { id: "m", error: expect.stringContaining("mode") },
      { id: "i", error: expect.stringContaining("input") },
      { id: "t", error: expect.stringContaining("thread") },
      { id: "s", error: expect.stringContaining("claimedSpeaker") },
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

  it("takes every character that JSON may hold, and a line of any length", async () => {
    const raw = `{"id": "a\u2028b\u2029c", "mode": "ask", "input": "Is this a ceasefire?${" ".repeat(300_000)}"}`;
    expect(answers((await run(["batch"], `${raw}\n`)).out)).toEqual([
      expect.objectContaining({ id: "a\u2028b\u2029c", outcome: "answered" }),
    ]);
  });

  it.each(["ask", "check"])("says so where an input to %s is too long to be read to an end", async (mode) => {
    const { status, out } = await run(["batch"], lines({ id: "long", mode, input: "easy ".repeat(2000) }));
    expect([status, answers(out)]).toEqual([1, [{ id: "long", error: expect.stringContaining("longer than 4,000") }]]);
  });

  it("passes over a byte order mark, and over line ends of another system", async () => {
    const { status, out } = await run(["batch"], `\ufeff${lines(asked("a"), asked("b")).replaceAll("\n", "\r\n")}`);
    expect([status, answers(out)]).toEqual([
      0,
      [expect.objectContaining({ id: "a" }), expect.objectContaining({ id: "b" })],
    ]);
  });

  it("goes on over bytes that are no text", async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        '{"id": "broken \xff\xc3", "mode": "ask", "input": "Is this a \xe2\x82 ceasefire?"}\n\xff\xfe\n',
        "latin1",
      ),
      Buffer.from(lines(asked("last"))),
    ]);
    const { status, out } = await run(["batch"], bytes);
    expect(status).toBe(1);
    expect(answers(out)).toEqual([
      expect.objectContaining({ id: expect.stringContaining("broken") }),
      { id: null, error: "not JSON" },
      expect.objectContaining({ id: "last", outcome: "answered" }),
    ]);
  });
});

describe("several questions in one line of a batch", () => {
  const input = "Is this a ceasefire? When does it start? How long will it last?";

  it("get one line: the answer to the first, and each in its parts", async () => {
    const { out } = await run(["batch"], lines(asked("several", input), asked("one")));
    const [several, one] = answers(out);
    expect(several).toMatchObject({
      id: "several",
      outcome: "answered",
      polarity: "no",
      span: null,
      parts: [
        { text: "Is this a ceasefire?", outcome: "answered", polarity: "no", span: null, speaker: null },
        { text: "When does it start?", outcome: "answered", polarity: null, span: "one week's time" },
        { text: "How long will it last?", outcome: "not_covered", quotes: [] },
      ],
    });
    expect(several).toMatchObject({ quotes: core.ask("Is this a ceasefire?").quotes.map(({ text }) => ({ text })) });
    expect(one).not.toHaveProperty("parts");
  });
});

describe("several quotations in one line of a batch", () => {
  const quote = (input: string, claimedSpeaker?: string) =>
    answerLine(core, JSON.stringify({ id: "x", mode: "quote", input, claimedSpeaker }));
  const week = "Sustained delivery will begin this week.";

  it("each get a part, and the line is the first that is not exact", () => {
    expect(quote(`Kerry: “${week}” Lavrov: “That's ambitious.” De Mistura: “Nobody knows us here.”`)).toMatchObject({
      outcome: "misattributed",
      speaker: "John Kerry",
      parts: [
        { text: week, outcome: "exact", speaker: "John Kerry" },
        { text: "That's ambitious.", outcome: "misattributed", speaker: "John Kerry" },
        { text: "Nobody knows us here.", outcome: "not_found", speaker: null },
      ],
    });
  });

  it("are exact only where all of them are", () => {
    const input = `“${week}” “That's ambitious.” - Kerry`;
    expect(quote(input)).toMatchObject({ outcome: "exact", parts: [{ outcome: "exact" }, { outcome: "exact" }] });
    expect(quote(input, "Lavrov")).toMatchObject({ outcome: "misattributed", parts: [{}, {}] });
  });

  it("are one where somebody's name only breaks it", () => {
    expect(quote(`“That's ambitious,” Kerry said, “but everybody is determined.”`)).not.toHaveProperty("parts");
  });
});

describe("claimedSpeaker", () => {
  const words = "this is a good testing time";

  it.each([
    ["Kerry", words, "misattributed"],
    ["Staffan de Mistura", words, "exact"],
    // It counts more than what the input says.
    ["de Mistura", `"${words}" - Kerry`, "exact"],
    ["- Kerry", words, "misattributed"],
    ["unknown", words, "exact"],
    ["Unknown.", `"${words}" - Kerry`, "misattributed"],
    [null, words, "exact"],
    ["- de Mistura", words, "exact"],
  ])("%s", (claimedSpeaker, input, outcome) => {
    const line = JSON.stringify({ id: "x", mode: "quote", input, claimedSpeaker, speaker: "the label" });
    expect(answerLine(core, line)).toMatchObject({ outcome, speaker: "Staffan de Mistura" });
  });
});

describe("batch FILE…", () => {
  it("reads the files one after the other, and standard input where - stands", async () => {
    const [one, other] = [file("one.jsonl", lines(asked("a"), asked("b"))), file("other.jsonl", lines(asked("d")))];
    const { status, out } = await run(["batch", one, "-", other], lines(asked("c")));
    expect(status).toBe(0);
    expect(answers(out)).toMatchObject(["a", "b", "c", "d"].map((id) => ({ id })));
  });

  it("takes one without a line end at its end, and byte order marks in each", async () => {
    const files = ["a", "b"].map((id) => file(`${id}.jsonl`, `\ufeff${lines(asked(id)).trim()}`));
    expect(answers((await run(["batch", ...files])).out)).toMatchObject([{ id: "a" }, { id: "b" }]);
  });

  it.each([
    ["missing", () => "nope.jsonl", "there is no such file"],
    ["a folder", () => dirname(file("a.jsonl", "")), "this is a folder"],
  ])("that is %s ends with 2 and one line before anything is answered", async (_, name, why) => {
    const [good, bad] = [file("good.jsonl", lines(asked("a"))), name()];
    const { status, out, error } = await run(["batch", good, bad]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(error.startsWith(`${bad}: ${why}`)).toBe(true);
  });
});

/** A reader that takes one line, and the rest only when it is told to. */
class Stuck extends Writable {
  #go: () => void = () => {};
  #full: () => void = () => {};
  readonly isFull = new Promise<void>((resolve) => {
    this.#full = resolve;
  });
  #isReleased = false;

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(_chunk: unknown, _encoding: string, taken: () => void): void {
    this.#go = taken;
    if (this.#isReleased) taken();
    else this.#full();
  }

  release(): void {
    this.#isReleased = true;
    this.#go();
  }
}

describe("a long batch", () => {
  const MANY = lines(...Array.from({ length: 1200 }, (_, at) => asked(`${at}`, "thanks!")));
  const stdin = () => Readable.from([Buffer.from(MANY)]);

  it("shows how far it is to whoever watches it at a terminal, and wipes that out in the end", async () => {
    const [stdout, stderr] = [new Sink(), new Window(80)];
    await runBatch(core, { files: [], explain: false }, { stdin: stdin(), stdout, stderr });
    expect(stderr.text).toBe("\r500 lines\r1000 lines\r\u001b[K");
    expect(answers(stdout.text)).toHaveLength(1200);
  });

  it("says nothing into a log, nor between answers on the same screen", async () => {
    const [log, screen, errors] = [new Sink(), new Window(80), new Window(80)];
    await runBatch(core, { files: [], explain: false }, { stdin: stdin(), stdout: new Sink(), stderr: log });
    await runBatch(core, { files: [], explain: false }, { stdin: stdin(), stdout: screen, stderr: errors });
    expect([log.text, errors.text]).toEqual(["", ""]);
  });

  it("reads no more than is taken from it", async () => {
    const chunks = Array.from({ length: 50 }, (_, at) => Buffer.from(lines(asked(`${at}`, "thanks!"))));
    let read = 0;
    const input = Readable.from(
      (function* () {
        for (const chunk of chunks) {
          read++;
          yield chunk;
        }
      })(),
      { highWaterMark: 1 },
    );
    const stdout = new Stuck();
    const done = runBatch(core, { files: [], explain: false }, { stdin: input, stdout, stderr: new Sink() });
    await stdout.isFull;
    expect(read).toBeLessThan(10);
    stdout.release();
    await done;
    expect(read).toBe(50);
  });
});

describe("batch --article", () => {
  const text =
    "The Lantern is a theatre in Dunmore.\nClara Whitfield founded it in 1893. “We open tonight,” said Bo Ray.\n";

  it("answers from any plain text, in its own words, and writes no file", async () => {
    const lantern = file("lantern.txt", text);
    const { status, out, error } = await run(
      ["batch", "--article", lantern],
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
    expect(readdirSync(dirname(lantern))).toEqual(["lantern.txt"]);
    expect(readFileSync(lantern, "utf8")).toBe(text);
  });

  it("that is missing ends with 2 and one error that names it", async () => {
    const { status, out, error } = await run(["batch", "--article", "nowhere.txt"], "{}\n");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain("nowhere.txt");
    expect(error).not.toMatch(/^\s+at /m);
  });
});
