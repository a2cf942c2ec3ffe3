import { describe, expect, it } from "vitest";
import { core } from "../opened.js";
import { PASTED } from "./pasted.js";

describe.each(Object.entries(PASTED))("pasted quotations: %s", (_, cases) => {
  it.each(cases)("$input", ({ input, outcome, speaker, claimed }) => {
    const answer = core.quotation(input);
    expect([answer.outcome, answer.speaker?.name ?? null]).toEqual([outcome, speaker]);
    if (claimed !== undefined) expect(answer.claimedSpeaker).toBe(claimed);
    if (outcome === "altered") expect(answer.difference.some(({ kind }) => kind !== "same")).toBe(true);
  });
});
