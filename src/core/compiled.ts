import { statSync } from "node:fs";
import { basename, join } from "node:path";
import MiniSearch from "minisearch";
import { sourcesOf } from "./knowledge/files.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import type { Lexicon } from "./language/lexicon.js";
import { type Fitted, fittedFileOf } from "./reading/fitted.js";
import { bytesOf, type Packed } from "./reading/model.js";
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
  /** What `Vouched` looks up. */
  vouched: Packed;
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

/** What stands first in a file of compiled knowledge: all but the index and the fitted arrays, and how many bytes these take. */
type Head = Omit<Compiled, "index"> & { lengths: number[] };

/** Compiled knowledge as a file: a line of JSON, then the index and the fitted arrays, so that neither is parsed at every start. */
export function packCompiled({ index, ...rest }: Compiled): Buffer {
  const arrays = [...arraysOf(rest.fitted), rest.vouched].map(bytesOf);
  const head: Head = {
    ...rest,
    fitted: withArrays(rest.fitted, []),
    vouched: "",
    lengths: arrays.map(({ length }) => length),
  };
  return Buffer.concat([Buffer.from(ascii(`${JSON.stringify(head)}\n${index}\n`), "latin1"), ...arrays]);
}

/** Reads what `packCompiled` made. Throws where it is something else. */
export function unpackCompiled(file: Buffer): Compiled {
  const headEnd = file.indexOf("\n");
  const indexEnd = file.indexOf("\n", headEnd + 1);
  const { lengths, ...head }: Head = JSON.parse(file.toString("latin1", 0, headEnd));
  let at = indexEnd + 1;
  const arrays = lengths.map((length) => {
    at += length;
    return file.subarray(at - length, at);
  });
  const vouched = arrays.pop() ?? "";
  return {
    ...head,
    fitted: withArrays(head.fitted, arrays),
    vouched,
    index: file.toString("latin1", headEnd + 1, indexEnd),
  };
}

/** JSON in ASCII alone, which is read in half the time. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The arrays of a fit, in the order in which they stand in the file. */
function arraysOf({ topics, kinds, stance }: Fitted): Packed[] {
  return [topics, kinds]
    .flatMap(({ hashes, starts, pairs }) => [hashes, starts, pairs])
    .concat(stance.hashes, stance.weights);
}

/** A fit with other arrays; without any where there are none. */
function withArrays(fitted: Fitted, arrays: Packed[]): Fitted {
  const [topicHashes = "", topicStarts = "", topicPairs = "", ...others] = arrays;
  const [kindHashes = "", kindStarts = "", kindPairs = "", stanceHashes = "", weights = ""] = others;
  return {
    ...fitted,
    topics: { ...fitted.topics, hashes: topicHashes, starts: topicStarts, pairs: topicPairs },
    kinds: { ...fitted.kinds, hashes: kindHashes, starts: kindStarts, pairs: kindPairs },
    stance: { ...fitted.stance, hashes: stanceHashes, weights },
  };
}
