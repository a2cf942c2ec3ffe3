import type { Entry } from "./answering/entry.js";
import type { Article } from "./model/article.js";
import type { Person } from "./model/person.js";
import type { Review, TextFormat } from "./model/review.js";

/**
 * What every surface asks. All methods are pure, synchronous, deterministic, take any string, take time in proportion to its length, and never throw.
 */
export interface Core extends Entry {
  readonly article: Article;
  readonly people: Person[];
  /** What the article is about, for headings: "the Munich agreement of February 2016". */
  readonly subject: string;
  /** A few questions that the article answers, for help texts and suggested prompts. */
  readonly examples: string[];
  /** Every quotation and claim of a running text, of any length: found, attributed and judged. Without a format the text is plain. */
  review(text: string, options?: { format?: TextFormat }): Review;
  /** Questions that the article answers, nearest to what was typed first; at most `limit`. */
  suggest(typed: string, limit: number): string[];
}
