import type { Knowledge, Phrasing } from "../../src/core/knowledge/knowledge.js";
import type { Reader } from "../../src/core/reading/reader.js";
import type { Sentence } from "../../src/core/reading/sentence.js";
import { isFunctionWord } from "../../src/core/text/function-words.js";

/** A phrasing as it is read. */
export interface ReadPhrasing {
  phrasing: Phrasing;
  sentence: Sentence;
}

/** All phrasings of an article, read. */
export function readPhrasings({ phrasings }: Knowledge, reader: Reader): ReadPhrasing[] {
  return phrasings.map((phrasing) => ({ phrasing, sentence: reader.read(phrasing.text) }));
}

/** What a phrasing is filed under, as it stands in the files: "hosts: yes". */
function labelOf({ topic, kind }: Phrasing): string {
  return kind === null ? topic : `${topic}: ${kind}`;
}

/**
 * Phrasings that differ in nothing that is read: neither in their words nor in where their clauses end. `contradicting` are filed under
 * different labels, `twice` under the same.
 */
export function doublesIn(read: ReadPhrasing[]): { contradicting: string[]; twice: string[] } {
  const doubles: { contradicting: string[]; twice: string[] } = { contradicting: [], twice: [] };
  const first = new Map<string, Phrasing>();
  for (const { phrasing, sentence } of read) {
    const words = sentence.tokens.map(({ norm }) => norm).join(" ");
    const other = first.get(words);
    if (!other) first.set(words, phrasing);
    else if (labelOf(other) === labelOf(phrasing))
      doubles.twice.push(`${phrasing.file}: ${labelOf(phrasing)}: "${phrasing.text}" stands in ${other.file} too`);
    else
      doubles.contradicting.push(
        `${phrasing.file}: ${labelOf(phrasing)}: "${phrasing.text}" stands under ${labelOf(other)} in ${other.file} too`,
      );
  }
  return doubles;
}

/** Phrasings with a content word that no concept accounts for and no other phrasing has, so that nothing is learnt of it. */
export function uncoveredIn(read: ReadPhrasing[]): string[] {
  const users = new Map<string, number>();
  for (const { sentence } of read)
    for (const stem of new Set(sentence.tokens.map((token) => token.stem))) users.set(stem, (users.get(stem) ?? 0) + 1);
  return read.flatMap(({ phrasing, sentence: { tokens, mentions } }) => {
    const isNamed = (at: number) => mentions.some(({ first, last }) => first <= at && at <= last);
    const words = tokens.filter(
      ({ norm, stem }, at) => !isNamed(at) && !isFunctionWord(norm) && (users.get(stem) ?? 0) < 2,
    );
    return words.length > 0
      ? [`${phrasing.file}: ${words.map(({ text }) => text).join(", ")}: in "${phrasing.text}"`]
      : [];
  });
}
