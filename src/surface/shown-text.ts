/** Blanks of all kinds but for line breaks. */
const BLANKS = /[^\S\n]/g;
/** Characters that control something, change in which order others are shown, or have no width. */
const UNSEEN = /[^\P{Cc}\n]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What can be seen of a text that somebody typed: whole characters, without those that only turn or hide others. */
export function visible(text: string): string {
  return text.toWellFormed().replace(BLANKS, " ").replace(UNSEEN, "");
}

/** Cuts at `length` UTF-16 code units, never through a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, Math.max(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length));
}

/** What stands where something is left out. */
export const ELLIPSIS = "…";

/** Shortens to `length` UTF-16 code units, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : cut(text, length - ELLIPSIS.length).trimEnd() + ELLIPSIS;
}
