import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ask } from "./answering/ask.js";
import { check } from "./answering/check.js";
import { entryOf, type Ways } from "./answering/entry.js";
import { Suggestions } from "./answering/suggest.js";
import { type Compiled, openIndex, stampOf, unpackCompiled } from "./compiled.js";
import type { Core } from "./core.js";
import { sayingOf } from "./reading/judge.js";
import { onMatter } from "./reading/matter.js";
import { Reader } from "./reading/reader.js";
import { readingWith } from "./reading/reading.js";
import { Reviewer } from "./review/reviewer.js";
import { ROOT } from "./text/root.js";

export { ROOT };

/** The knowledge that is used where none is named. */
export const DEFAULT_KNOWLEDGE = join(ROOT, "knowledge", "munich-agreement");

/**
 * Opens the core on a knowledge folder. What the build has made ready is used where it is still current; otherwise the editor's files
 * are read and checked.
 * @throws KnowledgeError where the folder is missing or not valid.
 */
export async function openCore(folder: string = DEFAULT_KNOWLEDGE): Promise<Core> {
  return coreOf((await readyMade(folder)) ?? (await fromSources(folder)));
}

/** What the build made of the folder; null where it made nothing of it, or the folder was edited since. */
async function readyMade(folder: string): Promise<Compiled | null> {
  try {
    const compiled = unpackCompiled(readFileSync(compiledFile(folder)));
    if (compiled.stamp === stampOf(folder)) return compiled;
    const { hashFolder } = await import("./compile.js");
    return compiled.from === hashFolder(folder) ? compiled : null;
  } catch {
    return null;
  }
}

/** Where the build keeps what it made of a folder. */
export function compiledFile(folder: string): string {
  return join(ROOT, "dist", "knowledge", `${basename(folder)}.compiled`);
}

async function fromSources(folder: string): Promise<Compiled> {
  // zod and yaml, and the code that makes things ready, are loaded only here: a question is answered without them.
  const { compile } = await import("./compile.js");
  const { loadKnowledge } = await import("./knowledge/load.js");
  const { readFitted } = await import("./reading/fitted-file.js");
  return compile(loadKnowledge(folder), readFitted(folder), folder);
}

function coreOf(compiled: Compiled): Core {
  const { knowledge, lexicon, fitted } = compiled;
  const { article, people, subject, examples } = knowledge;
  const reader = new Reader(knowledge, lexicon, fitted);
  const reading = readingWith(knowledge, reader, openIndex(compiled), compiled.vouched);
  const reviewer = new Reviewer({
    article,
    people,
    areRolesKnown: true,
    check: (claim) => check(reading, claim),
    onMatter: (sentence) => onMatter(reading, sentence),
  });
  const suggestions = new Suggestions(examples, compiled.questions);
  const ways: Ways = {
    people,
    ask: (question, thread) => ask(reading, question, thread),
    check: (claim) => check(reading, claim),
    quotation: (input, speaker) => reviewer.quotation(input, speaker),
    passages: (text) => reviewer.passages(text),
    quotations: (text) => reviewer.quotations(text),
    saying: (text) => sayingOf(reading.reader.read(text)),
  };
  return {
    ...entryOf(ways),
    article,
    people,
    subject,
    examples,
    review: (text, { format } = {}) => reviewer.review(text, format),
    suggest: (typed, limit) => suggestions.suggest(typed, limit),
  };
}
