import type { Knowledge } from "../knowledge/knowledge.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { stem, tokenize } from "../text/words.js";
import { hashOf } from "./features.js";
import { bytesOf, find, int32, type Packed } from "./model.js";
import type { Reader } from "./reader.js";

/** The sections of light.txt. */
const LIGHT_LISTS = ["saying", "discourse", "asides", "generic nouns", "light verbs", "workplaces", "formal"];
/** Under this name stand the words that claim nothing, whatever a text is about. */
const ANYWHERE = "";

/**
 * Which words a proposition vouches for: those of its evidence, of its own sentence, of the phrasings that affirm it or ask for it, and those that the
 * editor lists. A word is known by its stem; the set is kept as sorted hashes of "topic stem" (Int32).
 */
export class Vouched {
  readonly #hashes: Int32Array;

  constructor(packed: Packed) {
    this.#hashes = int32(packed);
  }

  /** True where the proposition can be truly put with this word. */
  by(topic: string, stemmed: string): boolean {
    return find(this.#hashes, hashOf(topic, " ", stemmed)) >= 0;
  }

  /** True for a word that claims nothing by itself. */
  anywhere(stemmed: string): boolean {
    return this.by(ANYWHERE, stemmed);
  }
}

/** Works out what `Vouched` looks up. */
export function vouchedIn(knowledge: Knowledge, reader: Reader): Packed {
  const hashes = new Set<number>();
  const vouch = (topic: string, stemmed: string) => hashes.add(hashOf(topic, " ", stemmed));
  const vouchAll = (topic: string, text: string) => {
    for (const token of tokenize(text)) vouch(topic, token.stem);
  };
  const byId = new Map(knowledge.propositions.map((one) => [one.id, one]));
  for (const { text, topic, kind } of knowledge.phrasings) {
    const proposition = byId.get(topic);
    if (!proposition || kind === "no") continue;
    const { tokens, negation } = reader.read(text);
    const isDenied = (at: number) => kind === "yes" && proposition.article === "states" && negation.signs[at] === -1;
    tokens.forEach((token, at) => {
      if (!isDenied(at)) vouch(topic, token.stem);
    });
  }
  const statements = new Map(knowledge.article.statements.map(({ id, text }) => [id, text]));
  for (const { id, says, evidence, words } of knowledge.propositions)
    for (const text of [says, words, ...evidence.flatMap((one) => statements.get(one) ?? [])]) vouchAll(id, text);
  vouchAll(ANYWHERE, knowledge.granted);
  for (const word of lightWords()) vouch(ANYWHERE, stem(word));
  return bytesOf(new Uint8Array(Int32Array.from(hashes).sort().buffer));
}

/** The single words of light.txt; its phrases are told by the thesaurus's concept of chatter. */
export function lightWords(): string[] {
  return LIGHT_LISTS.flatMap((list) => [...wordList("light", list)]).filter(
    (entry) => !/[^\p{L}]/u.test(entry) && !isFunctionWord(entry),
  );
}
