import { describe, expect, it } from "vitest";
import { readRequest } from "../../src/slack/request.js";
import { core } from "../core.js";

const read = (text: string) => readRequest(text, core);

describe("the slash command's words", () => {
  it.each([
    ["Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["ask Is this a ceasefire?", "ask", "Is this a ceasefire?"],
    ["check Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["Check: is it a ceasefire?", "check", "is it a ceasefire?"],
    ["check that Kerry announced a ceasefire", "check", "Kerry announced a ceasefire"],
    ["check whether it is a ceasefire", "check", "it is a ceasefire"],
    ["check if it is a ceasefire?", "check", "it is a ceasefire?"],
    ["check aid starts next month", "check", "aid starts next month"],
    ["check that Kerry called it a ceasefire", "check", "Kerry called it a ceasefire"],
    ["check Kerry called it a ceasefire", "check", "Kerry called it a ceasefire"],
    ["check: what Kerry said", "check", "what Kerry said"],
    ['quote "words" - Kerry', "quote", '"words" - Kerry'],
    ["quote there are too many players involved", "quote", "there are too many players involved"],
    ["quote not an easy task - Lavrov", "quote", "not an easy task - Lavrov"],
    ["quote a ceasefire has a great many legal rules", "quote", "a ceasefire has a great many legal rules"],
    ["quote: Kerry on aid", "quote", "Kerry on aid"],
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
    "check again who hosted the talks",
    "check please: is this a ceasefire",
    "check me when does aid start",
    "check to see if Daesh is included",
    "check the article for casualties",
    "check is it a ceasefire",
    "quote me what Kerry said about aid",
    "quote something Lavrov said",
    "quote Kerry's words on ceasefire",
    "quote the article on humanitarian access",
    "quote both ministers",
    "quote Putin on Syria",
    "quote a passage on besieged towns",
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
    ["quote! Kerry on aid", "quote"],
    ["check! It is a ceasefire", "check"],
    ['quote! "an apt term"', "quote"],
  ])("an exclamation mark asks for an answer for everyone: %s", (text, kind) => {
    expect(read(text)).toMatchObject({ kind, everyone: true });
  });

  it.each(["", "help", "HELP", "check", "quote", "ask", "ask!", "check!", "quote!", "help!"])("help: %j", (text) => {
    expect(read(text)).toEqual({ kind: "help", everyone: false });
  });

  it.each(["source", "source!"])("%s", (text) => {
    expect(read(text)).toEqual({ kind: "source", everyone: false });
  });
});
