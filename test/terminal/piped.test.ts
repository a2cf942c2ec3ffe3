import { describe, expect, it } from "vitest";
import { conversationHelp, readLine } from "../../src/terminal/conversation.js";
import { core } from "../core/opened.js";
import { run } from "./run.js";

describe("piped lines", () => {
  it("are answered line by line, in their order, without prompt or colour", async () => {
    const { status, out, error } = await run(
      [],
      "Is this a ceasefire?\n\nHow long will it last?\ncheck: It is permanent.\n",
    );
    expect({ status, error }).toEqual({ status: 0, error: "" });
    const verdicts = out.split("\n").filter((line) => /^(No|Not in the article|Refuted by the article)\.$/.test(line));
    expect(verdicts).toEqual(["No.", "Not in the article.", "Refuted by the article."]);
    expect(out).not.toContain("\u001b");
    expect(out).not.toMatch(/^>/m);
  });

  it("are a conversation: a follow-up is read with the line before it", async () => {
    const { out } = await run([], "Is it difficult to implement?\nwho said that?");
    expect(out).toContain("Answer: Sergei Lavrov\n");
  });

  it("look up quotations with their speaker", async () => {
    const { out } = await run([], 'quote: "this is a good testing time" - Kerry\r\n');
    expect(out).toMatch(/^Misattributed: /);
    expect(out).toContain("Staffan de Mistura");
  });

  it("end where somebody leaves, or where there are none", async () => {
    expect((await run([], "exit\nIs this a ceasefire?\n")).out).toBe("");
    expect(await run([], "")).toEqual({ status: 0, out: "", error: "" });
  });

  it("show the help and the article with its paragraphs", async () => {
    const { out } = await run([], "help\nsource\n");
    for (const example of core.examples) expect(out).toContain(example);
    expect(out).toContain(" 1  World powers have called");
    expect(out).toContain("16  The meeting also agreed");
    expect(out).toContain(conversationHelp(core));
  });
});

describe("a line of the conversation", () => {
  it.each([
    ["", { kind: "nothing" }],
    ["  ", { kind: "nothing" }],
    ["help", { kind: "help" }],
    ["?", { kind: "help" }],
    ["Source", { kind: "source" }],
    ["quit", { kind: "leave" }],
    [" why? ", { kind: "ask", text: "why?" }],
    ["help me", { kind: "ask", text: "help me" }],
    ["check: it is a ceasefire", { kind: "check", text: "it is a ceasefire" }],
    ["QUOTE : “it”", { kind: "quote", text: "“it”" }],
    ["check whether it holds", { kind: "ask", text: "check whether it holds" }],
  ])("%j", (line, read) => {
    expect(readLine(line)).toEqual(read);
  });
});
