import type { Quote, Span } from "../core/model/answer.js";
import { attribution } from "../surface/wording.js";
import { escapeArticle, escapeWithin } from "./escape.js";

/** More quotations than this are behind a button: a channel is not a page. */
const MOST = 3;

/** A quotation that has less room than this is better not begun. */
const LEAST_ROOM = 120;

/** Quotations as they are shown, and how many of them had room. */
export interface ShownQuotes {
  text: string;
  shown: number;
}

/**
 * Block quotes, each with who said it on the line below.
 * @param bold the words that answer, shown bold in the first quotation
 * @param room how many characters there are
 */
export function showQuotes(quotes: Quote[], bold: Span | null, room: number): ShownQuotes {
  const blocks: string[] = [];
  let left = room;
  for (const quote of quotes.slice(0, MOST)) {
    if (left < LEAST_ROOM) break;
    const source = `— ${escapeWithin(attribution(quote), Math.floor(left / 2), escapeArticle)}`;
    const words = quoteWithin(quote, blocks.length === 0 ? bold : null, left - source.length - 2);
    if (words === "") break;
    const block = `${words}\n${source}`;
    blocks.push(block);
    left -= block.length + 1;
  }
  return { text: blocks.join("\n"), shown: blocks.length };
}

/** The quotation in Discord's block quote: every line has its own mark. */
function quoteWithin(quote: Quote, bold: Span | null, room: number): string {
  const whole = blockQuote(emphasise(quote, bold));
  if (whole.length <= room) return whole;
  const marks = 2 * quote.text.split("\n").length;
  const cut = escapeWithin(quote.text, room - marks, escapeArticle);
  return cut === "" ? "" : blockQuote(cut);
}

function blockQuote(text: string): string {
  return `> ${text.replaceAll("\n", "\n> ")}`;
}

/** Each line of the answering words is bold by itself, so that the block quote's marks stand between bold type and not within it. */
function emphasise(quote: Quote, bold: Span | null): string {
  if (!bold || bold.start < quote.start || bold.end > quote.end) return escapeArticle(quote.text);
  const at = (place: number) => place - quote.start;
  const words = quote.text.slice(at(bold.start), at(bold.end));
  return [
    escapeArticle(quote.text.slice(0, at(bold.start))),
    words
      .split("\n")
      .map((line) => strong(line))
      .join("\n"),
    escapeArticle(quote.text.slice(at(bold.end))),
  ].join("");
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
