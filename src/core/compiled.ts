import { statSync } from "node:fs";
import { basename, join } from "node:path";
import MiniSearch from "minisearch";
import { sourcesOf } from "./knowledge/files.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import type { Lexicon } from "./language/lexicon.js";
import { type Fitted, fittedFileOf } from "./reading/fitted.js";
import { INDEX_OPTIONS, Search } from "./reading/search.js";

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
export function filesOf(folder: string): string[] {
  return [...sourcesOf(folder).map((name) => join(folder, name)), fittedFileOf(folder)];
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
