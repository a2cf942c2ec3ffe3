import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { core } from "../core/opened.js";
import { copyFitted, copyKnowledge, edit } from "../knowledge/copies.js";
import { file, run, runProcess } from "./run.js";

const PLAYERS = "There are too many players involved in the military hostilities";

describe("a question on the command line", () => {
  it("is answered, verdict first, with who said it and where", async () => {
    const { status, out, error } = await runProcess(["Is this a ceasefire?"]);
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(out.split("\n").slice(0, 4)).toEqual([
      "No.",
      "",
      "  “He was quick to make the distinction that it is not a ceasefire.”",
      "  — John Kerry, US Secretary of State (as the article reports, paragraph 5)",
    ]);
  });

  it("may be typed without quotation marks", async () => {
    const { status, out } = await run(["is", "this", "a", "ceasefire"]);
    expect({ status, first: out.split("\n")[0] }).toEqual({ status: 0, first: "No." });
  });

  it("shows the few words that answer it", async () => {
    expect((await run(["When does it start?"])).out).toContain("Answer: one week's time\n");
  });

  it("that the article does not answer ends with 1 and names what is missing", async () => {
    const { status, out, error } = await runProcess(["How long will it last?"]);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(out).toMatch(/^Not in the article\.\nThe article does not say how long the pause is to last\.\n/);
    expect(out).toContain("(not an answer)");
  });

  it("is neither coloured nor wrapped where nobody is at a terminal", async () => {
    const { out } = await run(["Is this a ceasefire?"]);
    expect(out).not.toContain("\u001b");
    expect(out).toContain("connotes something far more permanent and far more reflective of an end of conflict - and");
  });

  it("gives the core's own answer with --json", async () => {
    const { status, out } = await run(["--json", "Is this a ceasefire?"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(core.ask("Is this a ceasefire?"));
  });
});

describe("--explain", () => {
  it("tells below the answer how each word of what was asked stands to the article", async () => {
    const { out, status } = await run([
      "--explain",
      "--check",
      "Lavrov, the Russian president, conceded it is difficult.",
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Refuted by the article\.\n.*\n\nWhy:\n {2}Contradicted: “president”.*\n {2}Borne out: “Lavrov”/s,
    );
  });

  it("gives the verdict on each of several claims", async () => {
    const { out } = await run(["--explain", "check: Lavrov called it an easy task, and Kerry said it is a ceasefire."]);
    expect(out).toContain("\n  Refuted by the article: “Lavrov called it an easy task”\n");
  });

  it("tells of each of several questions, below its answer", async () => {
    const { out } = await run(["--explain", "Is this a ceasefire? Is it difficult to implement?"]);
    expect(out.match(/^Why:$/gm)).toHaveLength(2);
  });

  it("has nothing to tell of a quotation, and is left out without being asked for", async () => {
    expect((await run(["--explain", "--quote", "it is not a ceasefire"])).out).not.toContain("Why");
    expect((await run(["Is this a ceasefire?"])).out).not.toContain("Why");
  });

  it("keeps what somebody typed from turning the window around", async () => {
    const { out } = await run([
      "--explain",
      "--check",
      "Kerry said on \u202etele\u0007vision \ud83d that it is a pause.",
    ]);
    expect(out).toContain("Why:");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
    expect(out.isWellFormed()).toBe(true);
  });
});

describe("several questions in one argument", () => {
  const TWO = "Is this a ceasefire? When does it start?";

  it("get an answer each, below the question", async () => {
    const { status, out } = await run([TWO]);
    expect(status).toBe(0);
    expect(out).toMatch(/^> Is this a ceasefire\?\nNo\.\n\n[^>]*\n\n> When does it start\?\nThe article says\.\n/);
  });

  it("end with 1 where the article does not answer one of them", async () => {
    expect((await run(["Is this a ceasefire? How long will it last?"])).status).toBe(1);
  });

  it("get a line of JSON each with --json", async () => {
    const { out } = await run(["--json", TWO]);
    const answers = out.trim().split("\n");
    expect(answers.map((line) => JSON.parse(line))).toEqual([
      core.ask("Is this a ceasefire?"),
      core.ask("When does it start?"),
    ]);
  });
});

describe("an argument is read as everywhere else", () => {
  it.each([
    ["check: It is a ceasefire.", "Refuted by the article."],
    ["check that it is a ceasefire", "Refuted by the article."],
    [`quote "${PLAYERS}" - Kerry`, "Misattributed"],
    ["check again who hosted the talks", "The article says."],
  ])("%s", async (typed, verdict) => {
    const { status, out } = await run([typed]);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(new RegExp(`^${verdict}`)) });
  });

  it.each(["help", "?"])("%s shows what can be asked, with examples", async (typed) => {
    const { status, out } = await run([typed]);
    expect(status).toBe(0);
    for (const words of [core.subject, "check: CLAIM", ...core.examples]) expect(out).toContain(words);
  });

  it.each(["hello", "thanks!"])("%s is told what can be asked, and not that the article is silent", async (typed) => {
    const { status, out } = await run([typed]);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining(core.subject) });
    expect(out).not.toContain("Not in the article");
  });

  it("source shows the article", async () => {
    const { status, out } = await run(["source"]);
    expect(status).toBe(0);
    expect(out).toMatch(/\n 1 {2}World powers have called.*\n16 {2}The meeting also agreed/s);
  });

  it("a greeting is not covered for programs, which want an answer to everything", async () => {
    const { status, out } = await run(["--json", "hello"]);
    expect([status, JSON.parse(out).outcome]).toEqual([1, "not_covered"]);
  });
});

describe("--check and --quote", () => {
  it.each([
    ["It is a ceasefire.", 0, "Refuted by the article."],
    ["It is not a ceasefire.", 0, "Supported by the article."],
    ["Assad has resigned.", 1, "Not enough information in the article."],
  ])("--check %s ends with %d", async (claim, status, first) => {
    const ended = await run(["--check", claim]);
    expect([ended.status, ended.out.split("\n")[0], ended.error]).toEqual([status, first, ""]);
  });

  it.each([
    [[PLAYERS], 0, "Exact"],
    [[`"${PLAYERS}" - Kerry`], 0, "Misattributed"],
    [[PLAYERS, "--speaker", "Lavrov"], 0, "Exact"],
    [[PLAYERS, "--speaker", "Kerry"], 0, "Misattributed"],
    [["There are many players involved in the military hostilities"], 0, "Altered"],
    [["Peace in our time"], 1, "Not found"],
  ])("--quote %j ends with %d", async (args, status, first) => {
    const ended = await run(["--quote", ...args]);
    expect([ended.status, ended.out.split(":")[0], ended.error]).toEqual([status, first, ""]);
  });

  it("show how the words become the article's, and what the marks mean", async () => {
    const { out } = await run(["--quote", "There are far too many players involved in the political hostilities"]);
    expect(out).toContain(
      "Difference: There are [-far-] too many players involved in the [-political-] {+military+} hostilities\n" +
        "[-…-]: not in the article. {+…+}: what the article has.\n",
    );
  });

  it("give the core's own answers with --json", async () => {
    const checked = await run(["--check", "--json", "It is a ceasefire."]);
    const quoted = await run(["--quote", "--json", PLAYERS, "--speaker", "Kerry"]);
    expect(JSON.parse(checked.out)).toEqual(core.check("It is a ceasefire."));
    expect(JSON.parse(quoted.out)).toEqual(core.quotation(PLAYERS, "Kerry"));
  });

  it("keep pasted control characters away from the window", async () => {
    const { out } = await run([
      "--quote",
      "There are too many \u001b[2Jplayers\u0007 involved in the silly hostilities",
    ]);
    expect(out).toContain("Difference:");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("--help and --version", () => {
  it.each(["--help", "-h"])("%s explains the usage and every exit status", async (flag) => {
    const { status, out, error } = await run([flag]);
    expect({ status, error }).toEqual({ status: 0, error: "" });
    for (const word of [
      "--check",
      "--quote",
      "--speaker",
      "--explain",
      "--json",
      "--knowledge",
      "--article",
      "batch",
      "Exit status",
      "0 ",
      "1 ",
      "2 ",
    ])
      expect(out).toContain(word);
  });

  it("--help names what the article is about, whichever article it is", async () => {
    expect((await run(["--help"])).out).toContain("the Munich agreement of February 2016");
    const { out } = await run(["--help", "--article", file("lantern.txt", "A lantern hangs in Dunmore.")]);
    expect(out).toContain("lantern");
    expect(out).not.toContain("Munich");
  });

  it("--help helps even who has named the wrong folder", async () => {
    expect(await run(["--help", "--knowledge", "nowhere"])).toMatchObject({ status: 0, error: "" });
  });

  it("--version is the package's", async () => {
    expect(await run(["--version"])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), error: "" });
  });
});

describe("wrong usage", () => {
  it.each([
    [["--nonsense"], "--nonsense"],
    [[""], "the text is empty"],
    [["  "], "the text is empty"],
    [["--check"], "the text is empty"],
    [["--json"], "the text is empty"],
    [["--check", "--quote", "x"], "--check and --quote"],
    [["--speaker", "Kerry", "x"], "--speaker goes with --quote"],
    [["--article", "a.txt", "--knowledge", "b", "x"], "--article and --knowledge"],
    [["batch", "--check", "cases.jsonl"], "--check"],
  ])("of %j ends with 2, one message and no stack", async (args, message) => {
    const { status, out, error } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(message);
    expect(error).toContain("--help");
    expect(error).not.toMatch(/^\s+at /m);
  });
});

describe("an article that cannot be used", () => {
  const TEXT = "A lantern hangs in Dunmore.";

  it.each([
    ["is missing", () => "nope.txt", "there is no such file. Check its name"],
    ["is a folder", () => dirname(file("a.txt", TEXT)), "this is a folder. Name a file in it"],
    ["is empty", () => file("empty.txt", ""), "there are no words in it"],
    ["has no words", () => file("dots.txt", "… – !\n"), "there are no words in it"],
    ["is a picture", () => file("picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])), "not plain text"],
    ["is not in UTF-8", () => file("latin.txt", Buffer.from("A café in Dunmore.", "latin1")), "Save the article"],
    ["lies in a file", () => join(file("a.txt", TEXT), "b.txt"), "there is no such file"],
  ])("because it %s ends with 2 and one line that says what to do", async (_, makeFile, why) => {
    const path = makeFile();
    const { status, out, error } = await run(["--article", path, "What hangs in Dunmore?"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(error.startsWith(`${path}: `)).toBe(true);
    expect(error).toContain(why);
    expect(error).not.toMatch(/(?<=[\s(])E[A-Z]{4,}/);
  });

  it("ends a process of its own in the same way", async () => {
    expect(await runProcess(["--article", "nope.txt", "x"])).toEqual({
      status: 2,
      out: "",
      error: "nope.txt: there is no such file. Check its name, or give its whole path.\n",
    });
  });

  it("may begin with a byte order mark: places count from the first letter", async () => {
    const { out } = await run(["--json", "--article", file("bom.txt", `\ufeff${TEXT}`), "What hangs in Dunmore?"]);
    expect(JSON.parse(out).quotes[0]).toMatchObject({ text: TEXT, start: 0, end: TEXT.length });
  });
});

describe("another knowledge folder", () => {
  it.each(["--knowledge", "KNOWLEDGE="])("that is missing, given by %s, ends with 2 and one line", async (way) => {
    const folder = join(copyKnowledge(), "nowhere");
    const { status, out, error } = await runOn(way, folder);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(error.startsWith(`${folder}: there is no such folder. Name one, or `)).toBe(true);
  });

  it("that is a file ends with 2 and one line", async () => {
    const { status, error } = await run(["--knowledge", file("a.txt", "A lantern."), "x"]);
    expect([status, error]).toEqual([2, expect.stringMatching(/^[^\n]*a\.txt: this is a file[^\n]+\n$/)]);
  });

  it.each(["--knowledge", "KNOWLEDGE="])(
    "that is broken, given by %s, ends with 2 and names the entry",
    async (way) => {
      const folder = copyKnowledge();
      edit(folder, "statements.yaml", "speaker: Sergei Lavrov", "speaker: Nobody");
      const { status, out, error } = await runOn(way, folder);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(error).toContain('statements.yaml: difficult: speaker: "Nobody" is not in people.yaml');
      expect(error).not.toMatch(/^\s+at /m);
      expect(error.split("is not a valid knowledge folder")).toHaveLength(2);
    },
  );

  it("is read instead of the project's own", async () => {
    const folder = copyFitted();
    edit(folder, "people.yaml", "role: US Secretary of State", "role: Secretary of State");
    const { status, out } = await run(["--quote", "Sustained delivery will begin this week", "--knowledge", folder]);
    expect(status).toBe(0);
    expect(out).toContain("John Kerry, Secretary of State (");
  });

  it("counts more on the command line than in the environment", async () => {
    const folder = copyFitted();
    const missing = join(folder, "nowhere");
    const { status } = await run(["--quote", PLAYERS, "--knowledge", folder], "", { KNOWLEDGE: missing });
    expect(status).toBe(0);
  });

  it("with a file missing is named too, in one line a problem", async () => {
    const folder = copyKnowledge();
    rmSync(join(folder, "people.yaml"));
    const { status, error } = await run(["--knowledge", folder, "x"]);
    expect([status, error.trim().split("\n")]).toEqual([
      2,
      [expect.stringContaining(basename(folder)), "  people.yaml: no such file"],
    ]);
  });

  it("says so where a text is too long to be looked up", async () => {
    const { status, out, error } = await run(["--check", "--json", "word ".repeat(2000)]);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain("longer than 4,000 characters");
  });
});

function runOn(way: string, folder: string) {
  const question = "Is this a ceasefire?";
  return way === "KNOWLEDGE=" ? run([question], "", { KNOWLEDGE: folder }) : run([way, folder, question]);
}
