/** Text on its way in from Slack and out to it. See https://docs.slack.dev/messaging/formatting-message-text. */

import { TYPED } from "./limits.js";

/**
 * Reads what somebody typed as plain text: mentions and special commands (`<@U1>`, `<!channel>`) are left out, links become their
 * label, Slack's three entities their characters, and characters that only turn the direction of others vanish. At most `length` code
 * units are kept.
 */
export function plainText(markup: string, length = TYPED): string {
  const text = markup
    .toWellFormed()
    .replace(/<([^<>]*)>/g, (_, inside: string) => readable(inside))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(UNSEEN, "")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .trim();
  return cut(text, length);
}

/** Unseen characters that change in which order others are shown, and the space of no width. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function readable(inside: string): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  if (target.startsWith("@") || target.startsWith("!")) return " ";
  if (target.startsWith("#")) return label ? `#${label}` : " ";
  return label || target;
}

/** Escapes the three characters that Slack's markup gives a meaning. Without `<` no mention and no link can be written. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What stands, unseen, where Slack would otherwise make an address or a name into a link: U+2060 WORD JOINER. */
export const JOINER = "\u2060";

/**
 * Escapes what somebody typed for a field in which Slack also looks for bare addresses and names, and breaks those:
 * `https://x.example` and `@channel` come back as words to read and not as something to click or a call to all.
 */
export function defused(text: string): string {
  return escaped(text)
    .replace(/:\/\//g, `:${JOINER}//`)
    .replace(/@/g, `@${JOINER}`)
    .replace(/\.(?=\p{L})/gu, `.${JOINER}`);
}

/** Cuts at `length` code units, never through a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** Shortens to `length` code units, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${cut(text, length - 1).trimEnd()}…`;
}

/** Joins pieces of markup into at most `length` code units; pieces that no longer fit are left out whole, so that no entity is cut. */
export function joined(pieces: string[], length: number): string {
  let text = "";
  for (const piece of pieces) {
    if (text.length + piece.length + 1 > length) break;
    text += text ? `\n${piece}` : piece;
  }
  return text;
}
