import MiniSearch, { type Options, type SearchResult } from "minisearch";
import type { Knowledge } from "./knowledge/knowledge.js";
import { isFunctionWord } from "./language/function-words.js";
import type { Reader } from "./reading/reader.js";
import { CHATTER, type Sentence } from "./reading/sentence.js";

/** What is indexed: a statement, or a phrasing with its topic; words as stems, concepts by their ids. */
export interface Entry {
  id: number;
  words: string;
  concepts: string;
  /** A topic's id; for a statement, null. */
  topic: string | null;
  /** A statement's id; for a phrasing, null. */
  statement: string | null;
}

/** How the index is made and searched. The words are stems and ids already, so MiniSearch only splits them at spaces. */
export const INDEX_OPTIONS: Options<Entry> = {
  fields: ["words", "concepts"],
  storeFields: ["topic", "statement"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term || null,
};

/** How many phrasings vote on the topic. */
const VOTERS = 12;

/** The one index: the article's statements, and the phrasings by which people ask for them. */
export class Search {
  readonly index: MiniSearch<Entry>;

  constructor(index: MiniSearch<Entry>) {
    this.index = index;
  }

  /** Indexes all that a knowledge folder has. */
  static build(knowledge: Knowledge, reader: Reader): Search {
    const index = new MiniSearch<Entry>(INDEX_OPTIONS);
    const statements = knowledge.article.statements.map((statement) => ({ text: statement.text, topic: null, statement: statement.id }));
    const phrasings = knowledge.phrasings.map((phrasing) => ({ text: phrasing.text, topic: phrasing.topic, statement: null }));
    index.addAll([...statements, ...phrasings].map(({ text, ...entry }, id) => ({ id, ...entry, ...terms(reader.read(text)) })));
    return new Search(index);
  }

  /** Everything that shares a word or a concept with a text, best first. */
  find(sentence: Sentence): SearchResult[] {
    return this.index.search(queryOf(sentence));
  }
}

/** What a sentence is searched for by. */
export function queryOf(sentence: Sentence): string {
  const { words, concepts } = terms(sentence);
  return `${words} ${concepts}`.trim();
}

function terms({ tokens, mentions }: Sentence): { words: string; concepts: string } {
  const concepts = mentions.map((mention) => mention.concept).filter((concept) => concept !== CHATTER);
  return {
    words: tokens
      .filter((token) => !isFunctionWord(token.norm))
      .map((token) => token.stem)
      .join(" "),
    concepts: concepts.join(" "),
  };
}

/** How the nearest phrasings vote on the topic: shares that sum to 1, none where no phrasing is near. */
export function topicVotes(results: SearchResult[]): Map<string, number> {
  const votes = new Map<string, number>();
  let total = 0;
  let voters = 0;
  for (const { topic, score } of results) {
    if (typeof topic !== "string") continue;
    if (voters++ >= VOTERS) break;
    const weight = score ** 3;
    votes.set(topic, (votes.get(topic) ?? 0) + weight);
    total += weight;
  }
  for (const [topic, weight] of votes) votes.set(topic, weight / total);
  return votes;
}
