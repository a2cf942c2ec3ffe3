import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { core } from "../core/opened.js";
import { copyFitted, copyKnowledge, edit } from "../knowledge/copies.js";
import { run } from "./run.js";

const PLAYERS = "There are too many players involved in the military hostilities";

describe("a question on the command line", () => {
  it("is answered, verdict first, with who said it and where", async () => {
    const { status, out, error } = await run(["Is this a ceasefire?"]);
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
    const { status, out, error } = await run(["How long will it last?"]);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(out).toMatch(/^Not in the article\.\nThe article does not say how long the pause is to last\.\n/);
    expect(out).toContain("(not an answer)");
  });

  it("is not coloured where nobody is at a terminal", async () => {
    expect((await run(["When does it start?"])).out).not.toContain("\u001b");
  });

  it("gives the core's own answer with --json", async () => {
    const { status, out } = await run(["--json", "Is this a ceasefire?"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(core.ask("Is this a ceasefire?"));
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

  it("show how the words become the article's", async () => {
    const { out } = await run(["--quote", "There are far too many players involved in the political hostilities"]);
    expect(out).toContain(
      "Difference: There are [-far-] too many players involved in the [-political-] {+military+} hostilities\n",
    );
  });

  it("give the core's own answers with --json", async () => {
    const [checked, quoted] = await Promise.all([
      run(["--check", "--json", "It is a ceasefire."]),
      run(["--quote", "--json", PLAYERS, "--speaker", "Kerry"]),
    ]);
    expect(JSON.parse(checked.out)).toEqual(core.check("It is a ceasefire."));
    expect(JSON.parse(quoted.out)).toEqual(core.quotation(PLAYERS, "Kerry"));
  });
});

describe("--help and --version", () => {
  it.each(["--help", "-h"])("%s explains the usage and the exit status", async (flag) => {
    const { status, out, error } = await run([flag]);
    expect({ status, error }).toEqual({ status: 0, error: "" });
    for (const word of [
      "--check",
      "--quote",
      "--speaker",
      "--json",
      "--knowledge",
      "--article",
      "batch",
      "Exit status",
    ])
      expect(out).toContain(word);
  });

  it("--version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"])).toEqual({ status: 0, out: `${version}\n`, error: "" });
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
  ])("of %j ends with 2, one message and no stack", async (args, message) => {
    const { status, out, error } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(message);
    expect(error).toContain("--help");
    expect(error).not.toMatch(/^\s+at /m);
  });
});

describe("another knowledge folder", () => {
  it.each(["--knowledge", "KNOWLEDGE="])("that is missing, given by %s, ends with 2 and one error", async (way) => {
    const folder = join(copyKnowledge(), "nowhere");
    const { status, out, error } = await runOn(way, folder);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(`${folder} is not a valid knowledge folder:\n`);
    expect(error).toContain("there is no such folder");
    expect(error).not.toMatch(/^\s+at /m);
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
});

function runOn(way: string, folder: string) {
  const question = "Is this a ceasefire?";
  return way === "KNOWLEDGE=" ? run([question], "", { KNOWLEDGE: folder }) : run([way, folder, question]);
}
