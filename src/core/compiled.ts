import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import MiniSearch from "minisearch";
import { ask } from "./answering/ask.js";
import { presentableQuestions } from "./answering/suggest.js";
import { sourcesOf } from "./knowledge/files.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import { buildLexicon, type Lexicon } from "./language/lexicon.js";
import { fingerprintOf } from "./reading/fingerprint.js";
import { type Fitted, FittedError, fittedFileOf } from "./reading/fitted.js";
import { judge, type Reading } from "./reading/judge.js";
import { Reader } from "./reading/reader.js";
import { INDEX_OPTIONS, Search } from "./reading/search.js";
import { verdictOf } from "./reading/verdict.js";

/** A knowledge folder made ready, as data: what the program loads instead of reading the editor's files anew at every start. */
export interface Compiled {
  /** `hashFolder` of what it was made from. */
  from: string;
  /** `stampOf` it. */
  stamp: string;
  /** Without the labels and phrasings: what is needed of them stands in what follows. */
  knowledge: Knowledge;
  lexicon: Lexicon;
  fitted: Fitted;
  /** MiniSearch's index as JSON, which is opened when something is first searched for. */
  index: string;
  /** Questions to suggest. */
  questions: string[];
}

/** The files that a compiled folder is made of. */
function filesOf(folder: string): string[] {
  return [...sourcesOf(folder).map((name) => join(folder, name)), fittedFileOf(folder)];
}

/** SHA-256 over a knowledge folder's files, to see whether what was made of them is still current. Throws where one cannot be read. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const file of filesOf(folder)) hash.update(`${basename(file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Names, sizes and times of change of a knowledge folder's files: where they are as before, nothing needs to be read to know so. */
export function stampOf(folder: string): string {
  return filesOf(folder)
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${basename(file)} ${size} ${mtimeMs}`;
    })
    .join(", ");
}

/** The words of all that the editor has written. */
export function lexiconOf({ concepts, people, article, phrasings }: Knowledge): Lexicon {
  return buildLexicon(
    concepts,
    phrasings.map((phrasing) => phrasing.text),
    [article.text, ...people.flatMap((person) => person.aliases)],
  );
}

/** What asking and checking work with, of knowledge as it was loaded. */
export function readingOf(knowledge: Knowledge, fitted: Fitted): Reading {
  const reader = new Reader(knowledge, lexiconOf(knowledge), fitted);
  return { knowledge, reader, search: Search.build(knowledge, reader) };
}

/**
 * Makes ready what was loaded from a folder.
 * @throws FittedError where the fit is of something else.
 */
export function compile(knowledge: Knowledge, fitted: Fitted, folder: string): Compiled {
  const reading = readingOf(knowledge, fitted);
  if (fitted.from !== fingerprintOf(knowledge, reading.reader)) throw new FittedError(folder, "stale");
  const slim = {
    ...knowledge,
    phrasings: [],
    concepts: knowledge.concepts.map((concept) => ({ ...concept, labels: [] })),
  };
  return {
    from: hashFolder(folder),
    stamp: stampOf(folder),
    knowledge: slim,
    lexicon: lexiconOf(knowledge),
    fitted,
    index: JSON.stringify(reading.search.index),
    questions: presentableQuestions(knowledge, (question) => isAnswered(reading, question)),
  };
}

/** True for a question that the article answers and that presupposes nothing that the article denies. */
function isAnswered(reading: Reading, question: string): boolean {
  const { polarity, outcome } = ask(reading, question, []);
  if (polarity !== null) return true;
  const { sentence, propositions } = judge(reading, question, null);
  const [proposition] = propositions;
  return outcome === "answered" && proposition !== undefined && verdictOf(reading, sentence, proposition) === true;
}

/** The index of compiled knowledge, opened when it is first used: most questions are answered without it. */
export function openIndex({ index }: Compiled): Search {
  return new Search(() => MiniSearch.loadJSON(index, INDEX_OPTIONS));
}

/** Compiled knowledge as the text of a file: a line of JSON, and the index on a line of its own, so that it need not be parsed at every start. */
export function packCompiled({ index, ...rest }: Compiled): string {
  return `${JSON.stringify(rest)}\n${index}`.replace(NOT_ASCII, escaped);
}

/** JSON in ASCII alone is read in half the time. */
const NOT_ASCII = /[\u0080-\uffff]/g;
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Reads what `packCompiled` made. Throws where it is something else. */
export function unpackCompiled(file: Buffer): Compiled {
  const end = file.indexOf("\n");
  const rest: Omit<Compiled, "index"> = JSON.parse(file.toString("latin1", 0, end));
  return { ...rest, index: file.toString("latin1", end + 1) };
}
