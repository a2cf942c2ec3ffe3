import type { SearchResult } from "minisearch";
import type { Proposition } from "../knowledge/schema.js";
import type { AskAnswer, Quote, Span } from "../model/answer.js";
import { quoteStatement, type Statement } from "../model/article.js";
import type { Judgement, Reading } from "../reading/judge.js";

/** What all answers carry: the quotes, or without any the nearest statements and what the article does not say. */
export function compose(
  { knowledge: { article }, search }: Reading,
  { whole, gap }: Judgement,
  quotes: Quote[],
): Pick<AskAnswer, "quotes" | "nearest" | "gap" | "source"> {
  const answered = quotes.length > 0;
  return {
    quotes,
    nearest: answered
      ? []
      : nearestIn(search.find(whole), article.statements).map((statement) => quoteStatement(article, statement)),
    gap: answered ? null : gap,
    source: { id: article.id, sha256: article.sha256 },
  };
}

/** How many nearest statements are offered where there is no answer. */
const NEAREST = 3;

/** The statements among what the search found, best first. */
function nearestIn(found: SearchResult[], statements: Statement[]): Statement[] {
  const ids = found.flatMap(({ statement }) => (typeof statement === "string" ? [statement] : [])).slice(0, NEAREST);
  return ids.flatMap((id) => statements.filter((statement) => statement.id === id));
}

/** The evidence of a proposition as quotes, best first; `first` names the statement that answers the kind of question. */
export function quotesFor({ knowledge: { article } }: Reading, proposition: Proposition, first?: string): Quote[] {
  const ids = new Set([...(first ? [first] : []), ...proposition.evidence]);
  return [...ids].flatMap((id) =>
    article.statements
      .filter((statement) => statement.id === id)
      .map((statement) => quoteStatement(article, statement)),
  );
}

/** The given words within a quote; null where none are given. */
export function spanIn(quote: Quote | undefined, text: string | undefined): Span | null {
  const at = quote && text ? quote.text.indexOf(text) : -1;
  return quote && text && at >= 0 ? { text, start: quote.start + at, end: quote.start + at + text.length } : null;
}
