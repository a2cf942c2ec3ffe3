import { readingOf } from "../../src/core/compile.js";
import { loadKnowledge } from "../../src/core/knowledge/load.js";
import type { Proposition } from "../../src/core/knowledge/schema.js";
import { DEFAULT_KNOWLEDGE } from "../../src/core/open.js";
import { readFitted } from "../../src/core/reading/fitted-file.js";
import type { Sentence } from "../../src/core/reading/sentence.js";

const loaded = loadKnowledge(DEFAULT_KNOWLEDGE);
/** Phrasings of three propositions are enough to see what they do, and quick to read. */
const topics = ["hosts", "is-ceasefire", "welcomed"];

/** The project's knowledge with the phrasings of a few topics. */
export const knowledge = { ...loaded, phrasings: loaded.phrasings.filter(({ topic }) => topics.includes(topic)) };

/** What reads with it. */
export const reading = readingOf(knowledge, readFitted(DEFAULT_KNOWLEDGE));

/** A text as it is read. */
export function read(text: string): Sentence {
  return reading.reader.read(text);
}

/** @throws Error where there is none */
export function propositionOf(id: string): Proposition {
  const proposition = knowledge.propositions.find((one) => one.id === id);
  if (!proposition) throw new Error(`there is no proposition "${id}"`);
  return proposition;
}

/** The words of a sentence with these numbers, in its order. */
export function wordsAt({ text, tokens }: Sentence, numbers: ReadonlySet<number>): string[] {
  return tokens.filter((_, at) => numbers.has(at)).map(({ start, end }) => text.slice(start, end));
}
