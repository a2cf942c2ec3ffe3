import MiniSearch, { type SearchResult } from "minisearch";
import type { Article, Statement } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { stem, type Token, tokenize } from "../text/words.js";
import { counts, offers } from "./offer.js";
import { type PlainQuestion, readQuestion } from "./question.js";
import { RelatedWords } from "./related-words.js";
import { isBeginning, relatedTerms, termsOf } from "./terms.js";

/** A statement with how well it answers a question; scores compare only within one search. */
export interface Found {
  statement: Statement;
  score: number;
}

/** How much each way of matching counts beside the same word, which counts 1. */
const WEIGHT = {
  /** Words that only begin alike. */
  beginning: 0.4,
  /** Words of kindred meaning. */
  related: 0.3,
  /** One letter in five may differ, where the article does not know the word. */
  fuzzy: 0.5,
  /** The sentence before one that starts with a pronoun. */
  before: 0.2,
  /** What the article is about: it is named once and meant everywhere. */
  topic: 0.1,
};
/** A question's word that is met only by a kindred one counts as this much of a word met. */
const RELATED_SHARE = 0.5;
/** What is left of the score of a sentence that holds nothing of the kind that is asked for. */
const WITHOUT_ANSWER = 0.4;
const WITHOUT_REASON = 0.8;
/** What is left where "how many Xs" meets no number of Xs. */
const WITHOUT_COUNT = 0.6;
/** Before these the first sentence names what the article is about. */
const DEFINING = wordList("answers", "defining verbs");
const POINTING = wordList("answers", "pointing back");

interface Sentence {
  id: number;
  /** Its folded words, a line each. */
  words: string;
  /** Those of the sentence before, where this one points back to it. */
  before: string;
  statement: Statement;
  tokens: Token[];
}

/**
 * Finds the sentence of an article that answers a question, with no knowledge but of English: MiniSearch over the sentences, and
 * then a judgement of each by how many of the question's words it meets and whether it holds the kind of thing that is asked for.
 */
export class SentenceSearch {
  readonly #index: MiniSearch<Sentence>;
  readonly #sentences: Sentence[];
  readonly #words: RelatedWords;
  /** Every term of the article. */
  readonly #known: ReadonlySet<string>;
  readonly #topic: ReadonlySet<string>;

  constructor(article: Article, words: RelatedWords = RelatedWords.shipped()) {
    this.#words = words;
    this.#sentences = indexed(article);
    const norms = new Set(this.#sentences.flatMap(({ tokens }) => tokens.map(({ norm }) => norm)));
    const terms = new Map([...norms].map((norm) => [norm, this.#termsOf(norm)]));
    this.#known = new Set([...terms.values()].flat());
    this.#topic = new Set(topicOf(this.#sentences[0]?.tokens ?? []).flatMap(({ norm }) => this.#termsOf(norm)));
    this.#index = new MiniSearch<Sentence>({
      fields: ["words", "before"],
      tokenize: (lines) => (lines === "" ? [] : lines.split("\n")),
      processTerm: (norm) => terms.get(norm) ?? [],
      searchOptions: { boost: { before: WEIGHT.before }, weights: { fuzzy: WEIGHT.fuzzy, prefix: 0 } },
    });
    this.#index.addAll(this.#sentences);
  }

  /** The statements that may answer a question, best first; none where no content word of it stands in the article. */
  search(question: string): Found[] {
    const read = readQuestion(question, (norm) => this.#known.has(stem(norm)));
    const terms = new Map(read.content.map(({ norm }) => [norm, this.#expand(norm)]));
    const own = new Set([...terms.values()].flatMap((expanded) => expanded.own));
    const results = this.#index.search([...terms.keys()].join("\n"), {
      processTerm: (norm) => [...(terms.get(norm)?.own ?? []), ...(terms.get(norm)?.related ?? [])],
      fuzzy: (term) => (this.#mayBeTypo(term) ? 0.2 : false),
      boostTerm: (term) =>
        (own.has(term) ? (isBeginning(term) ? WEIGHT.beginning : 1) : WEIGHT.related) *
        (this.#topic.has(term) ? WEIGHT.topic : 1),
    });
    return results
      .flatMap((result): Found[] => {
        const sentence = this.#sentences[Number(result.id)];
        if (!sentence) return [];
        const score = relevance(result, [...terms.values()]) * this.#suitability(sentence, read);
        return [{ statement: sentence.statement, score }];
      })
      .sort((a, b) => b.score - a.score);
  }

  #termsOf(norm: string): string[] {
    return isFunctionWord(norm) ? [] : termsOf(norm, this.#words);
  }

  /** A word's own terms, and those related to it that the article knows. */
  #expand(norm: string): Expanded {
    const own = this.#termsOf(norm);
    return { own, related: relatedTerms(own, this.#words).filter((term) => this.#known.has(term)) };
  }

  /** Only a word that the article does not know, and not too short a one, is taken for another. */
  #mayBeTypo(term: string): boolean {
    return !this.#known.has(term) && /^\p{L}{5,20}$/u.test(term);
  }

  /** From 0 to 1: whether a sentence holds the kind of thing that is asked for. */
  #suitability({ tokens }: Sentence, { type, asked, counted }: PlainQuestion): number {
    if (!type) return 1;
    const offer = offers(type, tokens, asked);
    const without = type === "reason" ? WITHOUT_REASON : WITHOUT_ANSWER;
    const suits = without + (1 - without) * offer;
    if (!counted) return suits;
    const { own, related } = this.#expand(counted);
    const names = new Set([...own, ...related]);
    const isCounted = ({ norm }: Token) => this.#termsOf(norm).some((term) => names.has(term));
    return counts(tokens, isCounted, asked) ? suits : suits * WITHOUT_COUNT;
  }
}

interface Expanded {
  own: string[];
  related: string[];
}

/**
 * BM25 of the matched terms, times the number of the question's words that they stand for. MiniSearch multiplies by the number
 * of matched terms; since one word here is several terms, that is taken back.
 */
function relevance(result: SearchResult, words: readonly Expanded[]): number {
  const matched = new Set(result.queryTerms);
  const met = words.map(({ own, related }) => {
    if (own.some((term) => matched.has(term))) return 1;
    return related.some((term) => matched.has(term)) ? RELATED_SHARE : 0;
  });
  const share = met.reduce<number>((sum, one) => sum + one, 0);
  return (result.score / Math.max(1, result.queryTerms.length)) * share;
}

function indexed(article: Article): Sentence[] {
  let previous = "";
  return article.statements.map((statement, id) => {
    const tokens = tokenize(statement.text);
    const pointsBack = tokens.slice(0, 2).some(({ norm }) => POINTING.has(norm));
    const words = tokens.map(({ norm }) => norm).join("\n");
    const before = pointsBack ? previous : "";
    previous = words;
    return { id, words, before, statement, tokens };
  });
}

/** What an article is about, by its first sentence: the words before "is" or "was", or else the names that it starts with. */
function topicOf(first: readonly Token[]): Token[] {
  const verb = first.findIndex(({ norm }) => DEFINING.has(norm));
  const isDefined = verb > 0 && verb <= 8;
  const subject = first.slice(0, isDefined ? verb : 4);
  return subject.filter(
    ({ text, norm }, at) => !/^\p{N}/u.test(norm) && (isDefined || at === 0 || /^\p{Lu}/u.test(text)),
  );
}
