import type { Place } from "./sentences.js";

/** Words in quotation marks: with their marks, and without. */
export interface Quoted {
  outer: Place;
  inner: Place;
}

/** What closes each mark that opens. */
const CLOSING: Record<string, string> = { '"': '"', "“": "”", "„": "“”", "«": "»" };

/**
 * The quotations of a paragraph, in order, read from left to right once; marks within a quotation are part of it. One that is
 * never closed counts only at a paragraph's start, where it is the custom for quotations that go on in the next paragraph.
 */
export function quotationsOf(text: string, paragraph: Place): Quoted[] {
  const found: Quoted[] = [];
  let open: number | null = null;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text[at] ?? "";
    if (open === null) {
      if (mark in CLOSING && opens(text, at, paragraph)) open = at;
    } else if (CLOSING[text[open] ?? ""]?.includes(mark) && closes(text, at, mark)) {
      found.push({ outer: { start: open, end: at + 1 }, inner: { start: open + 1, end: at } });
      open = null;
    }
  }
  if (open === paragraph.start) found.push({ outer: { ...paragraph }, inner: { start: open + 1, end: paragraph.end } });
  return found.filter(({ inner }) => /[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end)));
}

/** A straight mark opens before a word; after a digit it means inches. The others say themselves which they are. */
function opens(text: string, at: number, paragraph: Place): boolean {
  if (text[at] !== '"') return true;
  const before = at > paragraph.start ? (text[at - 1] ?? " ") : " ";
  return /[\s([—–-]/.test(before) && !/\s/.test(text[at + 1] ?? " ");
}

/** A straight mark does not close before a letter. */
function closes(text: string, at: number, mark: string): boolean {
  return mark !== '"' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}
