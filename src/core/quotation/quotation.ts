import type { QuotationAnswer, Quote, Speaker } from "../model/answer.js";
import {
  type Article,
  quoteOf,
  quoteStatement,
  REPORTER,
  type Statement,
  statementsAt,
  voiceOf,
} from "../model/article.js";
import type { Person } from "../model/person.js";
import { wholeOf } from "../model/span.js";
import { quotationsOf } from "../text/quotation-marks.js";
import { type Token, tokenize } from "../text/words.js";
import { type Alignment, align, weightOf } from "./align.js";
import { alignedWords } from "./aligned.js";
import { type ArticleWords, exactRuns, type Run } from "./article-words.js";
import { claimedSpeaker, speakerByAlias, splitSpeaker } from "./claimed.js";
import { wordDifference } from "./difference.js";

/** Of pasted words that do not stand in the article, so many are compared with it: no quotation from one article is longer. */
const MOST_WORDS = 800;
/** The share of the pasted words' weight that must stand in the article for the words to count as its words, altered. */
const ALTERED_SHARE = 0.5;
/** A piece of a stitched quotation counts from this weight on. */
const LEAST_PIECE = 1.5;
const MOST_PIECES = 4;

/** Looks up pasted words: exact words first, then alignment, then who speaks at that place. */
export function verifyQuotation(
  article: Article,
  numbered: ArticleWords,
  people: Person[],
  input: string,
  speaker?: string,
): QuotationAnswer {
  const quoted = quotationsOf(wholeOf(input)).map(({ inner }) => inner);
  const unmarked = splitSpeaker(input.trim(), people);
  const words = quoted.length > 0 ? quoted.map((span) => span.text).join(" ") : unmarked.words;
  const named = quoted.length > 0 ? claimedSpeaker(input, quoted, people) : unmarked.speaker;
  const claimed = speaker?.trim() ? speakerByAlias(speaker, people) : named;
  const all = tokenize(words, (norm) => numbered.norms.has(norm));
  const tokens = all.slice(0, MOST_WORDS);
  const source = { id: article.id, sha256: article.sha256 };
  const base: Pick<QuotationAnswer, "mode" | "words" | "claimedSpeaker" | "difference" | "source"> = {
    mode: "quote",
    words,
    claimedSpeaker: claimed,
    difference: [],
    source,
  };

  // What stands outside every statement, as a note "(Translated)", is nobody's words.
  const runs = exactRuns(all, numbered).filter((run) => voicesOf(article, numbered, run).length > 0);
  if (runs.length > 0) {
    const { run, voice, isClaimed } = bestRun(article, numbered, runs, claimed);
    return {
      ...base,
      outcome: isClaimed ? "exact" : "misattributed",
      speaker: voice,
      quotes: [quoteRun(article, numbered, run)],
    };
  }
  const pieces = alignPieces(tokens, numbered.tokens);
  const statements = touchedStatements(article, numbered, pieces);
  if (statements.length === 0 || !isTheArticles(tokens, pieces))
    return { ...base, outcome: "not_found", speaker: null, quotes: [] };
  return {
    ...base,
    outcome: "altered",
    speaker: statements[0] ? voiceOf(statements[0]) : null,
    quotes: statements.map((statement): Quote => quoteStatement(article, statement)),
    difference: wordDifference(
      { text: words, tokens },
      { text: article.text, tokens: alignedWords(article, numbered, pieces, tokens) },
    ),
  };
}

/** Of several places with the same words, one where the claimed speaker speaks; otherwise the first. */
function bestRun(article: Article, numbered: ArticleWords, runs: Run[], claimed: string | null) {
  const places = runs.map((run) => ({ run, voices: voicesOf(article, numbered, run) }));
  const own = places.find(({ voices }) => voices.every((voice) => voice.name === claimed));
  const place = own ?? places.find(({ voices }) => voices.some((voice) => voice.name !== REPORTER.name)) ?? places[0];
  const voice = place?.voices.find((one) => one.name !== claimed) ?? place?.voices[0] ?? null;
  const isClaimed = claimed === null || claimed === REPORTER.name || own !== undefined;
  return { run: place?.run ?? { first: 0, last: 0 }, voice, isClaimed };
}

/** Who utters the words of a run: one voice, or several where it crosses from one to another. */
function voicesOf(article: Article, numbered: ArticleWords, run: Run): Speaker[] {
  const { start, end } = placeOf(numbered, run);
  return statementsAt(article, start, end).map(voiceOf);
}

function placeOf({ tokens }: ArticleWords, run: Run): { start: number; end: number } {
  return { start: tokens[run.first]?.start ?? 0, end: tokens[run.last]?.end ?? 0 };
}

/** The quote of a run, without what it has of a note outside the statements. */
function quoteRun(article: Article, numbered: ArticleWords, run: Run): Quote {
  const { start, end } = placeOf(numbered, run);
  const [first] = statementsAt(article, start, end);
  return quoteOf(article, Math.max(start, first?.start ?? start), end);
}

/** The runs of the article that the words were taken from: one, or several where a quotation was stitched together. */
function alignPieces(words: Token[], article: Token[]): Alignment[] {
  const pieces: Alignment[] = [];
  let open = [{ from: 0, to: words.length - 1 }];
  while (open.length > 0 && pieces.length < MOST_PIECES) {
    const found = open.flatMap(({ from, to }) => {
      const piece = align(words.slice(from, to + 1), article);
      return piece ? [{ ...piece, from: piece.from + from, to: piece.to + from, within: { from, to } }] : [];
    });
    const best = found.sort((a, b) => b.weight - a.weight)[0];
    if (!best || (pieces.length > 0 && best.weight < LEAST_PIECE)) break;
    pieces.push(best);
    const { from, to } = best.within;
    open = [...open.filter((one) => one.from !== from), { from, to: best.from - 1 }, { from: best.to + 1, to }].filter(
      (one) => one.to > one.from,
    );
  }
  return pieces.sort((a, b) => a.from - b.from);
}

/** True where enough of the words stand in the article for them to be its words with some changed, added or dropped. */
function isTheArticles(words: Token[], pieces: Alignment[]): boolean {
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  const matched = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  return matched >= LEAST_PIECE && matched >= ALTERED_SHARE * total;
}

function touchedStatements(article: Article, numbered: ArticleWords, pieces: Alignment[]): Statement[] {
  const heaviest = [...pieces].sort((a, b) => b.weight - a.weight);
  const touched = heaviest.flatMap((piece) => {
    const { start, end } = placeOf(numbered, piece);
    return statementsAt(article, start, end);
  });
  return [...new Set(touched)];
}
