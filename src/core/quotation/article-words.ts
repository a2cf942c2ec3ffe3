import { type Article, paragraphsOf, statementsAt } from "../model/article.js";
import type { Span } from "../model/span.js";
import { quotationsIn } from "../text/quotation-marks.js";
import { type Token, tokenize } from "../text/words.js";

/** A run of the article's words: from the first to the last, by their numbers. */
export interface Run {
  first: number;
  last: number;
}

/** The words of one article, in their order, and their folded forms. */
export interface ArticleWords {
  tokens: Token[];
  norms: ReadonlySet<string>;
  /** What stands in quotation marks, in order. */
  marked: Span[];
  /** The words of the quotations alone, in order, and their numbers among all words. */
  spoken: { tokens: Token[]; numbers: number[] };
}

/** Numbers the article's words; done once for an article. */
export function numberWords(article: Article): ArticleWords {
  const tokens = tokenize(article.text);
  const marked = quotationsIn(paragraphsOf(article.text)).flatMap((pieces) => pieces.map(({ inner }) => inner));
  const numbers = tokens.flatMap(({ start, end }, number) =>
    statementsAt(article, start, end)[0]?.kind === "quotation" ? [number] : [],
  );
  const spoken = { tokens: numbers.flatMap((number) => tokens[number] ?? []), numbers };
  return { tokens, norms: new Set(tokens.map(({ norm }) => norm)), marked, spoken };
}

/** True for a stretch of the article that stands in quotation marks. */
export function isMarked({ marked }: ArticleWords, start: number, end: number): boolean {
  let [low, high] = [0, marked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (marked[low]?.start ?? Number.POSITIVE_INFINITY) <= start;
}

/** Every run of the article that has exactly these words, in this order, with none between them (Knuth, Morris and Pratt, 1977). */
export function exactRuns(words: Token[], { tokens, norms }: Pick<ArticleWords, "tokens" | "norms">): Run[] {
  if (words.length === 0 || words.length > tokens.length || words.some(({ norm }) => !norms.has(norm))) return [];
  const fallbacks = fallbacksOf(words);
  const runs: Run[] = [];
  let matched = 0;
  tokens.forEach(({ norm }, at) => {
    while (matched > 0 && words[matched]?.norm !== norm) matched = fallbacks[matched - 1] ?? 0;
    if (words[matched]?.norm === norm) matched++;
    if (matched === words.length) {
      runs.push({ first: at - words.length + 1, last: at });
      matched = fallbacks[matched - 1] ?? 0;
    }
  });
  return runs;
}

/** For each word, how many of those up to it are also the first ones: so many still match where the next one does not. */
function fallbacksOf(words: Token[]): number[] {
  const fallbacks = [0];
  let matched = 0;
  for (const { norm } of words.slice(1)) {
    while (matched > 0 && words[matched]?.norm !== norm) matched = fallbacks[matched - 1] ?? 0;
    if (words[matched]?.norm === norm) matched++;
    fallbacks.push(matched);
  }
  return fallbacks;
}

/** Where a run of words stands in the article. */
export function stretchOf({ tokens }: ArticleWords, run: Run): { start: number; end: number } {
  return { start: tokens[run.first]?.start ?? 0, end: tokens[run.last]?.end ?? 0 };
}
