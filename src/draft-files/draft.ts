import type { Review, TextFormat } from "../core/model/review.js";

/** A file that somebody hands over to be checked, or what they pasted, as it is. */
export interface DraftFile {
  /** Its name, which tells Markdown from plain text by its ending. */
  name: string;
  bytes: Uint8Array;
}

/** A draft as text. All places in a review of it are UTF-16 code units of `text`. */
export interface Draft {
  name: string;
  /** The file's text, unchanged, without a byte order mark; of a Word document its paragraphs with a blank line between two. */
  text: string;
  format: TextFormat;
}

/** A draft with what was found in it. */
export interface ReviewedDraft {
  name: string;
  text: string;
  review: Review;
}

/** A file that cannot be checked. The message says why, and what to do: it goes behind the file's name and a colon. */
export class DraftError extends Error {
  override name = "DraftError";
}

/** The longest text that is checked, in UTF-16 code units: some 300,000 words, more than any book of a newsroom has. */
export const MOST_TEXT = 2_000_000;
