import type { Quote, Source, Speaker, StatementKind } from "./answer.js";

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

/** The paragraphs of an article's text in their order: its lines that are not blank. */
export function paragraphsOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Length of the prefix and suffix in a TextQuoteSelector, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * The only way to make a quote: cut the article at `start` and `end`. There is no way to quote a string.
 * @throws RangeError where the places lie outside the article, touch no statement, or cut a surrogate pair.
 */
export function quoteOf(article: Article, start: number, end: number): Quote {
  const touched = article.statements.filter((statement) => statement.start < end && start < statement.end);
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
  const from = article.text.lastIndexOf("\n", start - 1) + 1;
  const to = article.text.indexOf("\n", end);
  return quoteOf(article, from, to < 0 ? article.text.length : to);
}

/** Who uttered the words of a statement: the person inside quotation marks, otherwise the reporter. */
export function voiceOf(statement: Statement): Speaker {
  return statement.kind === "quotation" ? statement.speaker : REPORTER;
}

/** The speaker of the reporter's own words. */
export const REPORTER: Speaker = { name: "article", role: null };
