import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { fitModels } from "../../scripts/fit/fit.js";
import { KnowledgeError, loadKnowledge } from "../../src/core/knowledge/load.js";
import { DEFAULT_KNOWLEDGE } from "../../src/core/open.js";
import { fittedFileOf } from "../../src/core/reading/fitted.js";

/** The topics of a copy: a few are quicker to read, and enough to break. */
const TOPICS = [
  "call",
  "ceasefire-legal",
  "duration",
  "hosts",
  "in-syria",
  "is-ceasefire",
  "is-cessation",
  "other-speaker",
];

/** A temporary copy of the project's knowledge with a few topics, without phrasings and fit. Removed when the test is done. */
export function copyKnowledge(): string {
  const parent = mkdtempSync(join(tmpdir(), "knowledge-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, "copied");
  for (const name of ["article.txt", "article.yaml", "people.yaml", "statements.yaml", "thesaurus"])
    cpSync(join(DEFAULT_KNOWLEDGE, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "topics"));
  for (const name of TOPICS.map((topic) => `topics/${topic}.yaml`)) {
    const text = readFileSync(join(DEFAULT_KNOWLEDGE, name), "utf8");
    writeFileSync(join(folder, name), text.slice(0, text.indexOf("\nphrasings:") + 1));
  }
  return folder;
}

/** A copy with a few phrasings, fitted to them. */
export function copyFitted(): string {
  const folder = copyKnowledge();
  append(
    folder,
    "topics/is-ceasefire.yaml",
    "phrasings: { yes: [It is not a ceasefire.], no: [Is this a ceasefire?] }",
  );
  append(folder, "topics/duration.yaml", "phrasings: [How long will it last?]");
  writeFileSync(fittedFileOf(folder), JSON.stringify(fitModels(loadKnowledge(folder))));
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
