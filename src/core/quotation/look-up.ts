import type { Difference, QuotationAnswer, Quote, Speaker } from "../model/answer.js";
import {
  type Article,
  quoteOf,
  quoteStatement,
  REPORTER,
  type Statement,
  statementsAt,
  voiceOf,
} from "../model/article.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { alignedPieces, isTheArticles } from "./aligned.js";
import { alteration } from "./alteration.js";
import { type ArticleWords, exactRuns, isMarked, type Run, stretchOf } from "./article-words.js";
import { bracketedRuns } from "./bracketed.js";
import { clippedFrom } from "./clipped.js";
import { readQuoted } from "./quoted.js";
import { spokenRuns } from "./spoken.js";

/** What became of quoted words that were looked up in the article. */
export interface LookedUp {
  outcome: QuotationAnswer["outcome"];
  /** Who said the words; null where they are not found, and where the article does not tell. */
  speaker: Speaker | null;
  quotes: Quote[];
  difference: Difference[];
  /** The article's true words in the place of altered ones. */
  correct: Span | null;
  clipped: Span | null;
  /** True where an editor's words in brackets are all that differs. */
  isBracketed: boolean;
}

const NOT_FOUND: LookedUp = {
  outcome: "not_found",
  speaker: null,
  quotes: [],
  difference: [],
  correct: null,
  clipped: null,
  isBracketed: false,
};

/**
 * Looks up quoted words: exact ones first, then those that they may have been made of, then who speaks there.
 * @param words without quotation marks
 * @param claimed whom they are given to; null for nobody
 */
export function lookUpWords(article: Article, numbered: ArticleWords, words: string, claimed: string | null): LookedUp {
  const quoted = readQuoted(words, (norm) => numbered.norms.has(norm));
  const inOne = exactRuns(quoted.tokens, numbered);
  const whole = inOne.length > 0 ? inOne : spokenRuns(quoted.tokens, article, numbered);
  const runs = whole.length > 0 || quoted.isChanged ? whole : bracketedRuns(quoted, numbered);
  const place = placeOf(article, numbered, runs, inOne.length === 0, claimed);
  if (place) {
    const { run, speaker, isClaimed } = place;
    const quote = quoteRun(article, numbered, run);
    return {
      ...NOT_FOUND,
      outcome: isClaimed ? "exact" : "misattributed",
      speaker,
      quotes: [quote],
      clipped: clippedFrom(article, quote),
      isBracketed: whole.length === 0,
    };
  }
  const own = { text: quoted.text, tokens: quoted.tokens.filter((_, at) => !quoted.isBracketed[at]) };
  const pieces = alignedPieces(own.tokens, numbered);
  const found = statementsOf(article, numbered, pieces);
  if (found.length === 0 || !isTheArticles(own.tokens, pieces)) return NOT_FOUND;
  const { voice, difference, correct } = alteration(article, numbered, quoted, own, pieces, claimed);
  const theirs = found.filter((statement) => voiceOf(statement)?.name === voice?.name);
  return {
    ...NOT_FOUND,
    outcome: "altered",
    speaker: voice,
    quotes: [...theirs, ...found.filter((statement) => !theirs.includes(statement))].map((one) =>
      quoteStatement(article, one),
    ),
    difference,
    correct: partOf(wholeOf(article.text), correct.start, correct.end),
  };
}

/** Of the places with the same words one where the claimed speaker speaks, else one in quotation marks; null where all are several people's. */
function placeOf(article: Article, numbered: ArticleWords, runs: Run[], isBroken: boolean, claimed: string | null) {
  const places = runs.flatMap((run) => {
    const voices = voicesAt(article, numbered, run, isBroken);
    // What stands outside every statement, as a note "(Translated)", is nobody's words.
    const [speaker] = voices;
    return speaker === undefined || voices.some((one) => one?.name !== speaker?.name) ? [] : [{ run, speaker }];
  });
  const own = places.find(({ speaker }) => speaker?.name === claimed);
  const place = own ?? places.find(({ speaker }) => speaker?.name !== REPORTER.name) ?? places[0];
  if (!place) return null;
  const isOpen = claimed === null || claimed === REPORTER.name || place.speaker === null;
  return { ...place, isClaimed: isOpen || own !== undefined };
}

/** Who utters the words of a run; of one that the article breaks to say who speaks, without the reporter. */
function voicesAt(article: Article, numbered: ArticleWords, run: Run, isBroken: boolean): (Speaker | null)[] {
  const { start, end } = stretchOf(numbered, run);
  const statements = statementsAt(article, start, end);
  if (isMarked(numbered, start, end)) return statements.map(voiceInMarks);
  return statements.filter(({ kind }) => !isBroken || kind === "quotation").map(voiceOf);
}

/** Words in quotation marks are not the reporter's, also where nothing tells whose they are. */
function voiceInMarks(statement: Statement): Speaker | null {
  const voice = voiceOf(statement);
  return voice === REPORTER ? null : voice;
}

/** The quote of a run, without what it has of a note outside the statements. */
function quoteRun(article: Article, numbered: ArticleWords, run: Run): Quote {
  const { start, end } = stretchOf(numbered, run);
  const [first] = statementsAt(article, start, end);
  return quoteOf(article, Math.max(start, first?.start ?? start), end);
}

/** The statements that pieces touch, those of the heaviest first. */
function statementsOf(article: Article, numbered: ArticleWords, pieces: (Run & { weight: number })[]): Statement[] {
  const heaviest = [...pieces].sort((a, b) => b.weight - a.weight);
  return [
    ...new Set(
      heaviest.flatMap((piece) => {
        const { start, end } = stretchOf(numbered, piece);
        return statementsAt(article, start, end);
      }),
    ),
  ];
}
