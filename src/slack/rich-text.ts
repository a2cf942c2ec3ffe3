import type { types } from "@slack/bolt";
import type { Difference, Quote, Span } from "../core/model/answer.js";
import { attribution } from "../surface/wording.js";
import { LIMITS } from "./limits.js";
import { cut } from "./text.js";

/**
 * Rich text shows its text as it stands: nothing in it is read as markup, so neither the article's words nor typed ones need
 * escaping there and none of them can call a person or become a link (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export type RichText = { type: "rich_text_section" | "rich_text_quote"; elements: Inline[] };
type Inline = types.RichTextText | types.RichTextUserMention;

/** One run of text, plain or in a style. An empty run is none, because Slack refuses empty ones. */
export function run(text: string, style?: { bold?: true; italic?: true; strike?: true }): Inline[] {
  if (!text) return [];
  return [style ? { type: "text", text, style } : { type: "text", text }];
}

/** A paragraph of runs. */
export function paragraph(...runs: Inline[][]): RichText {
  return { type: "rich_text_section", elements: runs.flat() };
}

/** The article's words as a block quote, the words that answer in bold. */
export function blockQuote(quote: Quote, answering: Span | null): RichText {
  const start = answering ? Math.max(answering.start, quote.start) - quote.start : 0;
  const end = answering ? Math.min(answering.end, quote.end) - quote.start : 0;
  const runs =
    start < end
      ? [run(quote.text.slice(0, start)), run(quote.text.slice(start, end), { bold: true }), run(quote.text.slice(end))]
      : [run(quote.text)];
  return { type: "rich_text_quote", elements: runs.flat() };
}

/** Who said it and where, under a block quote. */
export function byline(quote: Quote): RichText {
  return paragraph(run(`— ${attribution(quote)}`, { italic: true }));
}

/** Pasted words beside the article's: struck what the article has not, bold what it has instead. */
export function differing(difference: Difference[]): RichText {
  const styles = { same: undefined, removed: { strike: true }, added: { bold: true } } as const;
  const runs: Inline[][] = [];
  let last: string | undefined;
  for (const piece of difference) {
    // A struck word and the bold one that replaces it would otherwise run into each other.
    if (last && piece.text && !/\s$/.test(last) && !/^[\s\p{P}]/u.test(piece.text)) runs.push(run(" "));
    runs.push(run(piece.text, styles[piece.kind]));
    if (piece.text) last = piece.text;
  }
  return paragraph(...runs);
}

/** Makes one block of rich text; what goes beyond `LIMITS.richText` is cut off, marked by an ellipsis. */
export function richText(...parts: RichText[]): types.RichTextBlock {
  let room: number = LIMITS.richText;
  const fitted = (piece: Inline): Inline[] => {
    if (piece.type === "user") return [piece];
    if (room <= 0) return [];
    const text = piece.text.length > room ? `${cut(piece.text, room - 1)}…` : piece.text;
    room -= text.length;
    return [{ ...piece, text }];
  };
  const elements = parts.map((part): RichText => ({ type: part.type, elements: part.elements.flatMap(fitted) }));
  return { type: "rich_text", elements: elements.filter((part) => part.elements.length > 0) };
}
