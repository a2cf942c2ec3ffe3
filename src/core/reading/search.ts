import MiniSearch, { type Options, type SearchResult } from "minisearch";
import type { Knowledge } from "../knowledge/knowledge.js";
import { isFunctionWord } from "../text/function-words.js";
import type { Reader, Topic } from "./reader.js";
import { CHATTER, type Sentence } from "./sentence.js";

/** What is indexed: a statement, or all phrasings of one topic; words as stems, concepts by their ids. */
export interface Entry {
  id: number;
  words: string;
  concepts: string;
  /** A topic's id; for a statement, null. */
  topic: string | null;
  /** A statement's id; for phrasings, null. */
  statement: string | null;
}

/** How the index is made and searched. The words are stems and ids already, so MiniSearch only splits them at spaces. */
export const INDEX_OPTIONS: Options<Entry> = {
  fields: ["words", "concepts"],
  storeFields: ["topic", "statement"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term || null,
};

/** How many topics' phrasings vote, and how steeply the better ones count more. */
const VOTERS = 12;
const STEEPNESS = 6;
/** A word that fewer phrasings use is not indexed. */
const LEAST_USED = 8;

/** The one index: the article's statements, and the phrasings by which people ask for them. */
export class Search {
  readonly #open: () => MiniSearch<Entry>;
  #index: MiniSearch<Entry> | null = null;

  /** `open` is called when something is first searched for. */
  constructor(open: () => MiniSearch<Entry>) {
    this.#open = open;
  }

  get index(): MiniSearch<Entry> {
    this.#index ??= this.#open();
    return this.#index;
  }

  /** Indexes all that a knowledge folder has. */
  static build(knowledge: Knowledge, reader: Reader): Search {
    const index = new MiniSearch<Entry>(INDEX_OPTIONS);
    const statements = knowledge.article.statements.map(({ id, text }) => ({
      topic: null,
      statement: id,
      texts: [text],
    }));
    const groups = [...statements, ...groupPhrasings(knowledge)].map(({ texts, ...entry }) => {
      const read = texts.map((text) => terms(reader.read(text)));
      return { ...entry, words: read.flatMap((one) => one.words), concepts: read.flatMap((one) => one.concepts) };
    });
    const common = commonWords(groups);
    const entries = groups.map(({ words, concepts, ...entry }, id) => ({
      id,
      ...entry,
      words: words.filter((word) => common.has(word)).join(" "),
      concepts: concepts.join(" "),
    }));
    index.addAll(entries);
    return new Search(() => index);
  }

  /** Everything that shares a word or a concept with a text, best first. */
  find(sentence: Sentence): SearchResult[] {
    return this.index.search(queryOf(sentence));
  }
}

/** The phrasings of each topic. */
function groupPhrasings({ phrasings }: Knowledge): { topic: string; statement: null; texts: string[] }[] {
  const groups = new Map<string, { topic: string; statement: null; texts: string[] }>();
  for (const { topic, text } of phrasings) {
    const group = groups.get(topic);
    if (group) group.texts.push(text);
    else groups.set(topic, { topic, statement: null, texts: [text] });
  }
  return [...groups.values()];
}

/** The words of the statements, and those that several phrasings use: what one person once wrote is left out, for a quick start. */
function commonWords(groups: { statement: string | null; words: string[] }[]): Set<string> {
  const times = new Map<string, number>();
  for (const { statement, words } of groups)
    for (const word of words) times.set(word, (times.get(word) ?? 0) + (statement === null ? 1 : LEAST_USED));
  return new Set([...times].filter(([, number]) => number >= LEAST_USED).map(([word]) => word));
}

/** What a sentence is searched for by. */
export function queryOf(sentence: Sentence): string {
  const { words, concepts } = terms(sentence);
  return [...words, ...concepts].join(" ");
}

function terms({ tokens, mentions }: Sentence): { words: string[]; concepts: string[] } {
  return {
    words: tokens.filter((token) => !isFunctionWord(token.norm)).map((token) => token.stem),
    concepts: mentions.map((mention) => mention.concept).filter((concept) => concept !== CHATTER),
  };
}

/** How the nearest phrasings vote on the topic: probabilities that sum to 1, none where no phrasing is near. */
export function topicVotes(results: SearchResult[]): Topic[] {
  const votes = results
    .flatMap(({ topic, score }) => (typeof topic === "string" ? [{ id: topic, weight: score ** STEEPNESS }] : []))
    .slice(0, VOTERS);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  return votes.map(({ id, weight }) => ({ id, probability: weight / total }));
}
