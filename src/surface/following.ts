import type { Quote } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import type { TextRange } from "./carried.js";

/** So many statements come next at a time. */
const NEXT_STATEMENTS = 3;
/** So many ranges fit into any button. */
const MOST_RANGES = 6;

/**
 * What "More" brings: of the quotes those that were not shown, otherwise the statements behind them; nothing at the article's end.
 * @param shown how many of the quotes were shown
 */
export function following(quotes: Quote[], shown: number, article: Article): TextRange[] {
  const end = Math.max(...quotes.map((quote) => quote.end));
  const behind = () => article.statements.filter(({ start }) => start >= end).slice(0, NEXT_STATEMENTS);
  const next: TextRange[] = shown < quotes.length ? quotes.slice(shown) : quotes.length > 0 ? behind() : [];
  return next.slice(0, MOST_RANGES).map(({ start, end }) => ({ start, end }));
}
