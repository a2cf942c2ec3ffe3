import type { Quote, Source, Speaker, StatementKind } from "./answer.js";
import { type Span, trimmed } from "./span.js";

/** One sentence of the article, placed, with who said it. */
export interface Statement {
  id: string;
  text: string;
  start: number;
  end: number;
  /** Counted from 1. */
  paragraph: number;
  speaker: Speaker;
  kind: StatementKind;
  translated: boolean;
}

/** An article with its statements in their order. */
export interface Article extends Source {
  text: string;
  statements: Statement[];
}

/** The paragraphs of an article's text in their order: its lines that are not blank, without the white space around them. */
export function paragraphsOf(text: string): Span[] {
  let end = -1;
  return text.split("\n").flatMap((line) => {
    const start = end + 1;
    end = start + line.length;
    const paragraph = trimmed({ text: line, start, end });
    return paragraph.text === "" ? [] : [paragraph];
  });
}

/** The statements that a stretch of the article touches, in their order; found by halving, since an article may be long. */
export function statementsAt({ statements }: Pick<Article, "statements">, start: number, end: number): Statement[] {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const touched: Statement[] = [];
  for (let at = low; (statements[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
    const statement = statements[at];
    if (statement && start < end) touched.push(statement);
  }
  return touched;
}

/** Length of the prefix and suffix in a TextQuoteSelector, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * The only way to make a quote: cut the article at `start` and `end`. There is no way to quote a string.
 * @throws RangeError where the places lie outside the article, touch no statement, or cut a surrogate pair.
 */
export function quoteOf(article: Article, start: number, end: number): Quote {
  const touched = statementsAt(article, start, end);
  const first = touched[0];
  if (!first || start < 0 || end > article.text.length || start >= end)
    throw new RangeError(`no statement at ${start}-${end}`);
  const cut = (from: number, to: number) => article.text.slice(Math.max(0, from), to);
  const text = cut(start, end);
  if (!text.isWellFormed()) throw new RangeError(`${start}-${end} cuts a character in two`);
  return {
    text,
    start,
    end,
    statements: touched.map((statement) => statement.id),
    speaker: first.speaker,
    kind: first.kind,
    translated: first.translated,
    paragraph: first.paragraph,
    selectors: [
      { type: "TextQuoteSelector", exact: text, prefix: cut(start - CONTEXT, start), suffix: cut(end, end + CONTEXT) },
      { type: "TextPositionSelector", start, end },
    ],
  };
}

/** The quote of one whole statement. */
export function quoteStatement(article: Article, statement: Statement): Quote {
  return quoteOf(article, statement.start, statement.end);
}

/** The quote of the whole paragraph around a quote. */
export function quoteParagraph(article: Article, { start, end }: Pick<Quote, "start" | "end">): Quote {
  const touched = paragraphsOf(article.text).filter((one) => one.start < end && start < one.end);
  return quoteOf(article, touched[0]?.start ?? start, touched.at(-1)?.end ?? end);
}

/**
 * Who uttered the words of a statement: the person inside quotation marks, otherwise the reporter; null where words stand in quotation
 * marks and the article does not tell whose they are.
 */
export function voiceOf({ kind, speaker }: Statement): Speaker | null {
  if (kind !== "quotation") return REPORTER;
  return speaker.name === REPORTER.name ? null : speaker;
}

/** The speaker of the reporter's own words. */
export const REPORTER: Speaker = { name: "article", role: null };

/** The given words within a quote; null where none are given. */
export function spanIn(quote: Quote | undefined, text: string | undefined): Span | null {
  const at = quote && text ? quote.text.indexOf(text) : -1;
  return quote && text && at >= 0 ? { text, start: quote.start + at, end: quote.start + at + text.length } : null;
}
