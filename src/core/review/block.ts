import type { Span } from "../model/span.js";

/** Paragraphs that belong together: one of the writer's own, or those of a block quotation. */
export interface Block {
  isQuoted: boolean;
  /** Stretches of the text as it is meant, without markup. */
  paragraphs: Span[];
}
