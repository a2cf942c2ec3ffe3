import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { KnowledgeError, loadKnowledge } from "../../src/core/knowledge/load.js";
import { DEFAULT_KNOWLEDGE } from "../../src/core/open.js";

/** A temporary copy of the project's knowledge, without its phrasings, which are long to read. Removed when the test is done. */
export function copyKnowledge(): string {
  const parent = mkdtempSync(join(tmpdir(), "knowledge-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, "copied");
  cpSync(DEFAULT_KNOWLEDGE, folder, { recursive: true });
  writeFileSync(join(folder, "phrasings.yaml"), "propositions: {}\ngaps: {}\n");
  rmSync(join(folder, "fitted.json"));
  return folder;
}

/** Replaces the first of some words in a file of a folder; the words must be there. */
export function edit(folder: string, name: string, from: string, to: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${name} does not have "${from}"`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** Adds text at the end of a file of a folder. */
export function append(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), `${readFileSync(join(folder, name), "utf8")}\n${text}\n`);
}

/** What loading a folder complains of: each problem with its file, entry and field. */
export function problemsOf(folder: string): string[] {
  try {
    loadKnowledge(folder);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}
