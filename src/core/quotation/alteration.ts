import type { Difference, Speaker } from "../model/answer.js";
import { type Article, type Statement, statementsAt, voiceOf } from "../model/article.js";
import type { Token } from "../text/words.js";
import type { Alignment } from "./align.js";
import { withWordsBeside } from "./aligned.js";
import { type ArticleWords, type Run, stretchOf } from "./article-words.js";
import { wordDifference } from "./difference.js";
import type { Quoted } from "./quoted.js";

/** How quoted words were made of the article's. */
export interface Alteration {
  /** Whose words they were made of: the claimed speaker's, or those of whoever has most of them. */
  voice: Speaker | null;
  difference: Difference[];
  /** Where the true words stand. */
  correct: { start: number; end: number };
}

/** What was cut between two pieces is shown up to so many words; of more, the sentences that the cut broke. */
const MOST_CUT = 120;
/** A correction does not go on over more words than this that were left out. */
const MOST_BETWEEN = 40;

/**
 * Compares quoted words with the article's in the article's own order: what was put in, left out, moved, or taken from somebody else's
 * words is all told.
 * @param own the quoted words without an editor's in brackets, which are those that the pieces are of
 */
export function alteration(
  article: Article,
  numbered: ArticleWords,
  quoted: Quoted,
  own: Pick<Quoted, "text" | "tokens">,
  pieces: Alignment[],
  claimed: string | null,
): Alteration {
  const voice = voiceIn(article, numbered, pieces, claimed);
  const parts = pieces.flatMap((piece) => ofVoice(article, numbered, piece, voice));
  const inOrder = merged([...parts].sort((a, b) => a.first - b.first));
  const beside = withWordsBeside(article, numbered, pieces, own);
  const wide = inOrder.map((run, at) => {
    const first = at === 0 && pieces[0]?.first === run.first ? beside.first : run.first;
    const last = at === inOrder.length - 1 && pieces.at(-1)?.last === run.last ? beside.last : run.last;
    return { first, last };
  });
  const target = wide.flatMap((run, at) => [
    ...(at > 0 ? cutBetween(article, numbered, wide[at - 1], run) : []),
    ...numbered.tokens.slice(run.first, run.last + 1),
  ]);
  const stated = target.filter(({ start, end }) =>
    statementsAt(article, start, end).some((one) => one.start <= start && end <= one.end),
  );
  return {
    voice,
    difference: wordDifference({ text: quoted.text, tokens: quoted.tokens }, { text: article.text, tokens: stated }),
    correct: stretchOf(numbered, correctRun(wide)),
  };
}

function voiceIn(
  article: Article,
  numbered: ArticleWords,
  pieces: Alignment[],
  claimed: string | null,
): Speaker | null {
  const weights = new Map<string | null, { speaker: Speaker | null; words: number }>();
  for (const piece of pieces)
    for (const { statement, words } of statementsIn(article, numbered, piece)) {
      const speaker = voiceOf(statement);
      const key = speaker?.name ?? null;
      weights.set(key, { speaker, words: words + (weights.get(key)?.words ?? 0) });
    }
  const own = claimed === null ? undefined : weights.get(claimed);
  if (own) return own.speaker;
  return [...weights.values()].sort((a, b) => b.words - a.words)[0]?.speaker ?? null;
}

/** The statements that a run goes through, each with how many of its words. */
function statementsIn(
  article: Article,
  numbered: ArticleWords,
  run: Run,
): { statement: Statement; words: number; first: number; last: number }[] {
  const found: { statement: Statement; words: number; first: number; last: number }[] = [];
  for (let at = run.first; at <= run.last; at++) {
    const token = numbered.tokens[at];
    const last = found.at(-1);
    if (!token) continue;
    if (last && token.end <= last.statement.end) {
      last.words++;
      last.last = at;
      continue;
    }
    const [statement] = statementsAt(article, token.start, token.end);
    if (statement && statement.start <= token.start) found.push({ statement, words: 1, first: at, last: at });
  }
  return found;
}

/** The parts of a run that one speaker's words are. */
function ofVoice(article: Article, numbered: ArticleWords, run: Run, voice: Speaker | null): Run[] {
  return statementsIn(article, numbered, run).flatMap(({ statement, first, last }) =>
    (voiceOf(statement)?.name ?? null) === (voice?.name ?? null) ? [{ first, last }] : [],
  );
}

/** Runs in order, with those made one that touch or overlap. */
function merged(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const { first, last } of runs) {
    const before = result.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else result.push({ first, last });
  }
  return result;
}

/** The article's words between two runs, or, where they are many, those of the sentences that were broken off. */
function cutBetween(article: Article, { tokens }: ArticleWords, left: Run | undefined, right: Run): Token[] {
  if (!left || right.first <= left.last) return [];
  const between = tokens.slice(left.last + 1, right.first);
  if (between.length <= MOST_CUT) return between;
  const ofSentence = (token: Token | undefined) =>
    token ? statementsAt(article, token.start, token.end)[0] : undefined;
  const [begun, ended] = [ofSentence(tokens[left.last]), ofSentence(tokens[right.first])];
  return between.filter(
    ({ start, end }) => end <= (begun?.end ?? 0) || start >= (ended?.start ?? Number.POSITIVE_INFINITY),
  );
}

/** The runs as one as far as little was left out between them, and the longest of what there then is. */
function correctRun(runs: Run[]): Run {
  const joined: Run[] = [];
  for (const { first, last } of runs) {
    const before = joined.at(-1);
    if (before && first - before.last <= MOST_BETWEEN) before.last = last;
    else joined.push({ first, last });
  }
  return joined.sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? { first: 0, last: 0 };
}
