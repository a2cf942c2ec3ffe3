import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { ask } from "./answering/ask.js";
import { presentableQuestions } from "./answering/suggest.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import { buildLexicon, type Lexicon } from "./language/lexicon.js";
import type { Fitted } from "./reading/fitted.js";
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
  fitted: Fitted | null;
  /** MiniSearch's index as JSON, which is opened when something is first searched for. */
  index: string;
  /** Questions to suggest. */
  questions: string[];
}

/** The files that a knowledge folder consists of. */
const SOURCES = [
  "article.txt",
  "article.yaml",
  "people.yaml",
  "statements.yaml",
  "thesaurus.yaml",
  "propositions.yaml",
  "gaps.yaml",
  "phrasings.yaml",
];

/** SHA-256 over a knowledge folder's sources, to see whether what was made from them is still current. Throws where one cannot be read. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const name of SOURCES) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** Sizes and times of change of a knowledge folder's sources: where they are the same as before, nothing needs to be read to know so. */
export function stampOf(folder: string): string {
  return SOURCES.map((name) => statSync(join(folder, name)))
    .map(({ size, mtimeMs }) => `${size} ${mtimeMs}`)
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

/** Makes ready what was loaded from a folder. */
export function compile(knowledge: Knowledge, fitted: Fitted | null, folder: string): Compiled {
  const lexicon = lexiconOf(knowledge);
  const reader = new Reader(knowledge, lexicon, fitted);
  const search = Search.build(knowledge, reader);
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
    index: JSON.stringify(search.index),
    questions: presentableQuestions(knowledge, (question) => isAnswered({ knowledge, reader, search }, question)),
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
