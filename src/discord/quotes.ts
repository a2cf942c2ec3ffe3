import { MOST_QUOTATIONS, type PresentedQuotation } from "../surface/presentation.js";
import { escapeArticle, escapeWithin } from "./escape.js";

/** A quotation that has less room than this is better not begun. */
const LEAST_ROOM = 120;

/** Quotations as they are shown, and how many of them had room. */
export interface ShownQuotes {
  text: string;
  shown: number;
}

/**
 * Block quotes, each with who said it on the line below.
 * @param room how many characters there are
 */
export function showQuotes(quotations: PresentedQuotation[], room: number): ShownQuotes {
  const blocks: string[] = [];
  let left = room;
  for (const quotation of quotations.slice(0, MOST_QUOTATIONS)) {
    if (left < LEAST_ROOM) break;
    const source = `— ${escapeWithin(quotation.citation, Math.floor(left / 2), escapeArticle)}`;
    const words = quoteWithin(quotation, left - source.length - 2);
    if (words === "") break;
    const block = `${words}\n${source}`;
    blocks.push(block);
    left -= block.length + 1;
  }
  return { text: blocks.join("\n"), shown: blocks.length };
}

/** The quotation in Discord's block quote: every line has its own mark. */
function quoteWithin(quotation: PresentedQuotation, room: number): string {
  const whole = blockQuote(emphasise(quotation));
  if (whole.length <= room) return whole;
  const { text } = quotation.quote;
  const marks = 2 * text.split("\n").length;
  const begun = escapeWithin(text, room - marks, escapeArticle);
  return begun === "" ? "" : blockQuote(begun);
}

function blockQuote(text: string): string {
  return `> ${text.replaceAll("\n", "\n> ")}`;
}

/** Each line of the marked words is bold by itself, so that the block quote's marks stand between bold type and not within it. */
function emphasise({ before, marked, after }: PresentedQuotation): string {
  const lines = marked.split("\n").map((line) => strong(line));
  return escapeArticle(before) + lines.join("\n") + escapeArticle(after);
}

/** Bold type around as many of the words as have room, with the blanks around them left outside. */
export function strong(text: string, room = Number.POSITIVE_INFINITY): string {
  return wrapped(text, "**", room);
}

/** As many of the words as have room, struck out. */
export function struck(text: string, room = Number.POSITIVE_INFINITY): string {
  return wrapped(text, "~~", room);
}

function wrapped(text: string, mark: string, room: number): string {
  const words = text.trim();
  if (words === "") return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const inner = escapeWithin(words, room - before.length - after.length - 2 * mark.length, escapeArticle);
  return inner === "" ? "" : `${before}${mark}${inner}${mark}${after}`;
}
