import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitModels } from "../../scripts/fit/fit.js";
import { trainClasses } from "../../scripts/fit/train.js";
import { loadKnowledge } from "../../src/core/knowledge/load.js";
import { openCore } from "../../src/core/open.js";
import { fittedFileOf } from "../../src/core/reading/fitted.js";
import { append, copyFitted, copyKnowledge, edit } from "./copies.js";

/** What opening a folder complains of; null where it opens. */
async function complaintOf(folder: string): Promise<string | null> {
  return openCore(folder).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("a knowledge folder's fit", () => {
  it("is the same every time", () => {
    const folder = copyFitted();
    expect(`${JSON.stringify(fitModels(loadKnowledge(folder)))}`).toBe(readFileSync(fittedFileOf(folder), "utf8"));
  });

  it("that is missing is an error that says what to run", async () => {
    const folder = copyFitted();
    rmSync(fittedFileOf(folder));
    expect(await complaintOf(folder)).toContain(`fitted.json is missing. Write it anew with: npm run fit -- ${folder}`);
  });

  it("that is broken is one too", async () => {
    const folder = copyFitted();
    writeFileSync(fittedFileOf(folder), "{}");
    expect(await complaintOf(folder)).toContain("fitted.json is broken. Write it anew with: npm run fit -- ");
  });

  it.each([
    ["a phrasing", (folder: string) => edit(folder, "topics/duration.yaml", "How long", "For how long")],
    [
      "a label",
      (folder: string) => edit(folder, "thesaurus/who-and-where.yaml", "syria, syrian,", "syria, syriana, syrian,"),
    ],
    ["a pole", (folder: string) => edit(folder, "topics/ceasefire-legal.yaml", "poles: [many]", "poles: [few]")],
    [
      "a new phrasing that stands apart",
      (folder: string) => append(folder, "topics/call.yaml", "phrasings: { who: [Who calls?] }"),
    ],
  ])("is out of date after a change of %s", async (_, change) => {
    const folder = copyFitted();
    change(folder);
    expect(await complaintOf(folder)).toContain("fitted.json is out of date");
  });

  it.each([
    [
      "what a topic says",
      (folder: string) => edit(folder, "topics/duration.yaml", "gap: how long", "gap: for how long"),
    ],
    ["a role", (folder: string) => edit(folder, "people.yaml", "role: US Secretary", "role: Secretary")],
    ["a comment", (folder: string) => append(folder, "topics/duration.yaml", "# To be looked at again.")],
  ])("still fits after a change of %s", async (_, change) => {
    const folder = copyFitted();
    change(folder);
    expect(await complaintOf(folder)).toBeNull();
  });

  it("needs phrasings", () => {
    expect(() => fitModels(loadKnowledge(copyKnowledge()))).toThrow("no topic has a phrasing");
  });

  it("of more topics than the model can number is an error", () => {
    const examples = Array.from({ length: 129 }, (_, at) => ({ features: new Map([[1, 1]]), label: `topic ${at}` }));
    const settings = { epochs: 1, step: 0.3, penalty: 0 };
    expect(() => trainClasses(examples, settings)).toThrow("129 classes; a fitted model can number 128");
    expect(trainClasses(examples.slice(1), settings).classes).toHaveLength(128);
  });
});
