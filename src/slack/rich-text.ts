import type { types } from "@slack/bolt";
import type { Difference } from "../core/model/answer.js";
import type { PresentedQuotation } from "../surface/presentation.js";
import { shortened } from "../surface/shown-text.js";
import { LIMITS } from "./limits.js";

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

/** The article's words as a block quote, the words that answer in bold, with who said it and where below. */
export function quotation({ before, marked, after, citation }: PresentedQuotation): types.RichTextBlock {
  const words = [run(before), run(marked, { bold: true }), run(after)].flat();
  return richText({ type: "rich_text_quote", elements: words }, paragraph(run(`— ${citation}`, { italic: true })));
}

/** Pasted words beside the article's: struck what the article has not, bold what it has instead. */
export function differing(pieces: Difference[]): RichText {
  const styles = { same: undefined, removed: { strike: true }, added: { bold: true } } as const;
  const runs = pieces.map(({ kind, text }, index) => [...run(index > 0 ? " " : ""), ...run(text, styles[kind])]);
  return paragraph(...runs);
}

/** Makes one block of rich text; what goes beyond `LIMITS.richText` is cut off, marked by an ellipsis. */
export function richText(...parts: RichText[]): types.RichTextBlock {
  let room: number = LIMITS.richText;
  const fitted = (piece: Inline): Inline[] => {
    if (piece.type === "user") return [piece];
    if (room <= 0) return [];
    const text = shortened(piece.text, room);
    room -= piece.text.length;
    return [{ ...piece, text }];
  };
  const elements = parts.map((part): RichText => ({ type: part.type, elements: part.elements.flatMap(fitted) }));
  return { type: "rich_text", elements: elements.filter((part) => part.elements.length > 0) };
}
