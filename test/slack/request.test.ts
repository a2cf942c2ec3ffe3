import { describe, expect, it } from "vitest";
import { readPassages } from "../../src/slack/passages.js";
import { readRequest } from "../../src/slack/request.js";
import { core } from "../core.js";

const read = (text: string) => readRequest(text, core.people);

describe("the slash command's words", () => {
  it.each([
    ["Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["ask Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["check Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["Check: is it a ceasefire?", "check", "is it a ceasefire?"],
    ["check that Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["check whether it is a ceasefire", "check", "it is a ceasefire"],
    ['quote "an apt term" - Kerry', "quote", '"an apt term" - Kerry'],
    ["quote “an apt term” — Kerry", "quote", "“an apt term” — Kerry"],
    ["quote this is a good testing time", "quote", "this is a good testing time"],
  ])("%s", (text, kind, rest) => {
    expect(read(text)).toEqual({ kind, text: rest, everyone: false });
  });

  it.each([
    "check what Kerry said about aid",
    "Check in which towns aid begins",
    "check points are mentioned where?",
    "checks are mentioned?",
    "quote Kerry on the ceasefire",
    "quote from Lavrov about the difficulties",
    "Quote what de Mistura said",
    "quote of the day, who said it?",
    "quotes by Kerry",
    "source of the fighting",
    "help for besieged towns",
    "asking for a friend: is it a ceasefire?",
  ])("a question stays one: %s", (text) => {
    expect(read(text)).toEqual({ kind: "ask", text, everyone: false });
  });

  it.each([
    ["ask! Is this a ceasefire?", "ask"],
    ["check! It is a ceasefire", "check"],
    ['quote! "an apt term"', "quote"],
  ])("an exclamation mark asks for an answer for everyone: %s", (text, kind) => {
    expect(read(text)).toMatchObject({ kind, everyone: true });
  });

  it.each(["", "help", "HELP", "check", "quote", "ask", "ask!"])("help: %j", (text) => {
    expect(read(text).kind).toBe("help");
  });

  it("source", () => {
    expect(read("source").kind).toBe("source");
  });
});

describe("a message's passages", () => {
  it("are its sentences that claim something, and its quotations with who is quoted", () => {
    expect(readPassages("It is a ceasefire. “We have agreed. It begins now,” said Mr Kerry. Really.")).toEqual([
      { kind: "check", text: "It is a ceasefire." },
      { kind: "quote", text: "“We have agreed. It begins now,” said Mr Kerry." },
    ]);
  });

  it("leave a word in quotation marks in its sentence", () => {
    expect(readPassages('They call it a "pause" in the fighting.')).toEqual([
      { kind: "check", text: 'They call it a "pause" in the fighting.' },
    ]);
  });
});
