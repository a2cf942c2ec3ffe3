import { describe, expect, it } from "vitest";
import { openCore } from "../../src/core/open.js";

const core = await openCore();
const EVERYTHING = 10_000;
const all = [...new Set([..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter) => core.suggest(letter, EVERYTHING)))];

describe("suggested questions", () => {
  it("are many, and the article answers each of them", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((question) => core.ask(question).outcome !== "answered")).toEqual([]);
  });

  it.each(["is t", "IS TH", "who h", "when d"])("begin as typed, where any do: %s", (typed) => {
    const [first = ""] = core.suggest(typed, 5);
    expect(first.toLowerCase().startsWith(typed.toLowerCase())).toBe(true);
  });

  it.each(["", "   ", "xqzw"])("are the examples where nothing is near: %j", (typed) => {
    expect(core.suggest(typed, EVERYTHING)).toEqual(core.examples);
  });

  it("name what was typed", () => {
    expect(core.suggest("lavrov", 5).every((question) => /lavrov/i.test(question))).toBe(true);
  });
});
