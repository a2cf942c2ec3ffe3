import type { Quote } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import type { Place } from "./carried.js";

/** So many statements come next at a time. */
const NEXT_STATEMENTS = 3;
/** So many places fit into any button. */
const MOST_PLACES = 6;

/**
 * What "More" brings: of the quotes those that were not shown, otherwise the statements behind them; nothing at the article's end.
 * @param shown how many of the quotes were shown
 */
export function following(quotes: Quote[], shown: number, article: Article): Place[] {
  const left = quotes.slice(shown);
  const next = left.length > 0 ? left : behind(quotes, article);
  return next.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end }));
}

function behind(quotes: Quote[], { statements }: Article): Place[] {
  if (quotes.length === 0) return [];
  const end = Math.max(...quotes.map((quote) => quote.end));
  return statements.filter(({ start }) => start >= end).slice(0, NEXT_STATEMENTS);
}
