import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ask } from "./answering/ask.js";
import { presentableQuestions } from "./answering/suggest.js";
import { type Compiled, filesOf, stampOf } from "./compiled.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import { buildLexicon, type Lexicon } from "./language/lexicon.js";
import { fingerprintOf } from "./reading/fingerprint.js";
import { type Fitted, FittedError } from "./reading/fitted.js";
import { judge } from "./reading/judge.js";
import { Reader } from "./reading/reader.js";
import { type Reading, readingWith } from "./reading/reading.js";
import { Search } from "./reading/search.js";
import { leaningOf } from "./reading/settle.js";
import { lightWords, vouchedIn } from "./reading/vouched.js";

/** SHA-256 over a knowledge folder's files, to see whether what was made of them is still current. Throws where one cannot be read. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const file of filesOf(folder)) hash.update(`${basename(file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

/** The words of all that the editor has written. */
export function lexiconOf({ concepts, people, article, phrasings }: Knowledge): Lexicon {
  return buildLexicon(
    concepts,
    phrasings.map((phrasing) => phrasing.text),
    [article.text, ...people.flatMap((person) => person.aliases), ...lightWords()],
  );
}

/** What asking and checking work with, of knowledge as it was loaded. */
export function readingOf(knowledge: Knowledge, fitted: Fitted): Reading {
  const reader = new Reader(knowledge, lexiconOf(knowledge), fitted);
  return readingWith(knowledge, reader, Search.build(knowledge, reader), vouchedIn(knowledge, reader));
}

/**
 * Makes ready what was loaded from a folder.
 * @throws FittedError where the fit is of something else.
 */
export function compile(knowledge: Knowledge, fitted: Fitted, folder: string): Compiled {
  const lexicon = lexiconOf(knowledge);
  const reader = new Reader(knowledge, lexicon, fitted);
  if (fitted.from !== fingerprintOf(knowledge, reader)) throw new FittedError(folder, "stale");
  const vouched = vouchedIn(knowledge, reader);
  const reading = readingWith(knowledge, reader, Search.build(knowledge, reader), vouched);
  const slim = {
    ...knowledge,
    phrasings: [],
    concepts: knowledge.concepts.map((concept) => ({ ...concept, labels: [] })),
  };
  return {
    from: hashFolder(folder),
    stamp: stampOf(folder),
    knowledge: slim,
    lexicon,
    fitted,
    vouched,
    index: JSON.stringify(reading.search.index),
    questions: presentableQuestions(knowledge, (question) => isAnswered(reading, question)),
  };
}

/** True for a question that the article answers and that presupposes nothing that the article denies. */
function isAnswered(reading: Reading, question: string): boolean {
  const { polarity, outcome } = ask(reading, question, []);
  if (polarity !== null) return true;
  const { sentence, settled } = judge(reading, question, null);
  return outcome === "answered" && settled !== null && leaningOf(reading, sentence, settled) > 0;
}
