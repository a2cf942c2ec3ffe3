import { once } from "node:events";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { converse } from "../../src/terminal/conversation.js";
import { core } from "../core/opened.js";
import { run, runProcess, Window } from "./run.js";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

const verdictsIn = (out: string) =>
  out.split("\n").filter((line) => /^(No|Not in the article|Refuted by the article)\.$/.test(line));

describe("piped lines", () => {
  it("are answered line by line, in their order, without prompt or colour", async () => {
    const { status, out, error } = await runProcess(
      [],
      "Is this a ceasefire?\n\nHow long will it last?\ncheck: It is permanent.\n",
    );
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(verdictsIn(out)).toEqual(["No.", "Not in the article.", "Refuted by the article."]);
    expect(out).not.toContain("\u001b");
    expect(out).not.toMatch(/^>/m);
  });

  it("are a conversation: a follow-up is read with the line before it", async () => {
    const { out } = await run([], "Is it difficult to implement?\nwho said that?");
    expect(out).toContain("Answer: Sergei Lavrov\n");
  });

  it("with --explain tell why, and as what a follow-up was understood", async () => {
    const { out } = await run(["--explain"], "Does the truce cover Daesh?\nwhat about el-Nusrah?");
    expect(out.match(/^Why:$/gm)).toHaveLength(2);
    expect(out).toContain("\n  Understood as: “Does the truce cover el-Nusrah?”\n");
  });

  it("may ask several things, and a follow-up goes on from the last", async () => {
    const { out } = await run([], "Is this a ceasefire? Is it difficult to implement?\nwho said that?");
    expect(out).toMatch(/^> Is this a ceasefire\?\nNo\.\n.*^> Is it difficult to implement\?\nYes\.\n/ms);
    expect(out).toContain("Answer: Sergei Lavrov\n");
  });

  it.each(['quote: "this is a good testing time" - Kerry\r\n', "quote this is a good testing time - Kerry"])(
    "look up quotations with their speaker: %j",
    async (line) => {
      const { out } = await run([], line);
      expect(out).toMatch(/^Misattributed: /);
      expect(out).toContain("Staffan de Mistura");
    },
  );

  it("end where somebody leaves", async () => {
    expect((await run([], "exit\nIs this a ceasefire?\n")).out).toBe("");
  });

  it.each(["help", "?"])("show on %s what can be asked", async (line) => {
    const { out } = await run([], line);
    for (const example of core.examples) expect(out).toContain(example);
    expect(out).toContain("check: CLAIM");
  });

  it("show the article with its paragraphs", async () => {
    const { out } = await run([], "Source\n");
    expect(out).toContain(" 1  World powers have called");
    expect(out).toContain("16  The meeting also agreed");
  });

  it("may hold a byte order mark and bytes that are no text", async () => {
    const bytes = Buffer.from("\xef\xbb\xbfIs this a ceasefire?\n\xff\xfe\xc3\n", "latin1");
    const { status, out } = await run([], bytes);
    expect([status, verdictsIn(out)[0]]).toEqual([0, "No."]);
  });
});

describe("at a terminal", () => {
  it("a prompt waits for questions, and the answers are as wide as the window", async () => {
    const { screen } = await talk(["Is this a ceasefire?\r"], 40);
    expect(screen).toMatch(/^> Is this a ceasefire\?$/m);
    expect(screen).toContain("  “He was quick to make the distinction\n   that it is not a ceasefire.”\n");
    expect(screen).toContain("  — John Kerry, US Secretary of State\n    (as the article reports, paragraph\n    5)\n");
  });

  it("what answers is set in bold type only where the terminal has it", async () => {
    const bold = "\u001b[1mNo.\u001b[22m";
    expect((await talk(["Is this a ceasefire?\r"], 80, true)).raw).toContain(bold);
    expect((await talk(["Is this a ceasefire?\r"], 80, false)).raw).not.toContain("\u001b[1mNo.");
  });

  it("Ctrl-D leaves the next prompt of the shell a line of its own", async () => {
    const { screen } = await talk(["Is this a ceasefire?\r", CTRL_D]);
    expect(screen.endsWith("> \n")).toBe(true);
  });

  it("Ctrl-C clears a half-typed line first, and leaves with a word the second time", async () => {
    const { screen } = await talk(["Is this a cease", CTRL_C, CTRL_C]);
    expect(screen).toContain("(Ctrl-C again leaves.)\n> ");
    expect(screen.endsWith("\nGoodbye.\n")).toBe(true);
    expect(verdictsIn(screen)).toEqual([]);
  });

  it("after Ctrl-C somebody may go on, and the cleared words are not asked", async () => {
    const { screen } = await talk([
      "never mind this ",
      CTRL_C,
      "Is this a ceasefire?\r",
      CTRL_C,
      "and",
      CTRL_C,
      CTRL_D,
    ]);
    expect(verdictsIn(screen)).toEqual(["No."]);
    expect(screen).not.toContain("Goodbye");
  });

  it("exit leaves", async () => {
    const { screen } = await talk(["exit\r"]);
    expect(screen.endsWith("> exit\n")).toBe(true);
  });
});

/** A conversation at a terminal, in which each of these keys is pressed when there is a prompt; the line is closed in the end. */
async function talk(keys: string[], columns = 80, colour = false): Promise<{ raw: string; screen: string }> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const window = new Window(columns, colour);
  const over = converse(core, input, window);
  for (const key of keys) {
    const prompts = window.text.split(PROMPT).length;
    input.write(key);
    if (!key.endsWith("\r") && key !== CTRL_C) continue;
    const answered = (async () => {
      while (window.text.split(PROMPT).length === prompts) await once(window, "data");
    })();
    await Promise.race([answered, over]);
  }
  input.end();
  await over;
  return { raw: window.text, screen: stripVTControlCharacters(window.text).replaceAll("\r", "") };
}

const PROMPT = "\u001b[0J> ";
