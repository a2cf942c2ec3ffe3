import { partOf, type Span } from "../model/span.js";
import { asMeant, UNSEEN } from "./characters.js";

/** Words in quotation marks: with their marks, and without. */
export interface Quotation {
  outer: Span;
  inner: Span;
}

/** Quotation marks that open, each with those that may close it. Straight marks close themselves. */
const CLOSING: Record<string, string> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  '"': '"',
  "‘": "’",
  "'": "'",
};
const SINGLE = ["‘", "'", "’"];

/**
 * The quotations of a text or a paragraph, in order, none overlapping. Where double marks are used, single ones are taken for apostrophes or
 * nested quotations. Where none is closed, the first double one before a word quotes to its line's end.
 */
export function quotationsOf(span: Span): Quotation[] {
  const meant = asMeant(span.text);
  const found = pairsOf(meant, (mark) => !SINGLE.includes(mark));
  const pairs = found.length > 0 ? found : pairsOf(meant, (mark) => SINGLE.includes(mark));
  return pairs.map(({ open, close, end }) => {
    const from = pastUnseen(meant, open + 1);
    return {
      outer: partOf(span, span.start + open, span.start + end),
      inner: partOf(span, span.start + from, span.start + Math.max(from, close)),
    };
  });
}

/** Where a quotation opens, where it closes, and where its closing mark ends. */
interface Pair {
  open: number;
  close: number;
  end: number;
}

function pairsOf(text: string, accepts: (mark: string) => boolean): Pair[] {
  const pairs: Pair[] = [];
  // Nothing further on closes these: to look again at each mark would take the square of the text's length.
  const neverClosed = new Set<string>();
  let unclosed: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const closers = CLOSING[mark];
    if (!closers || !accepts(mark) || neverClosed.has(closers) || !opens(text, at)) continue;
    const close = closing(text, at + 1, closers);
    if (close < 0) {
      neverClosed.add(closers);
      if (!SINGLE.includes(mark) && /\S/.test(text.charAt(at + 1))) unclosed ??= at;
      continue;
    }
    if (hasWord(text, at + 1, close)) pairs.push({ open: at, close, end: pastUnseen(text, close + 1) });
    at = close;
  }
  if (pairs.length > 0 || unclosed === null) return pairs;
  const lineEnd = text.indexOf("\n", unclosed);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return hasWord(text, unclosed + 1, end) ? [{ open: unclosed, close: end, end }] : [];
}

function closing(text: string, from: number, closers: string): number {
  for (let at = from; at < text.length; at++) if (closers.includes(text.charAt(at)) && closes(text, at)) return at;
  return -1;
}

/** A single mark behind a letter is an apostrophe; a straight one behind a figure means inches, and behind a word it mostly closes. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (SINGLE.includes(mark)) return !isWordCharacter(before(text, at));
  return mark !== '"' || !isWordCharacter(before(text, at)) || isLetters(before(text, at), after(text, at));
}

/** A single mark before a letter is an apostrophe; a straight one between a blank and a letter opens. */
function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (SINGLE.includes(mark)) return !isWordCharacter(after(text, at));
  return mark !== '"' || !(before(text, at).trim() === "" && isWordCharacter(after(text, at)));
}

/** The character before a place; past what is not seen only by one, since it hardly ever is more. */
function before(text: string, at: number): string {
  return text.charAt(text.charAt(at - 1) === UNSEEN ? at - 2 : at - 1);
}

function after(text: string, at: number): string {
  return text.charAt(pastUnseen(text, at + 1));
}

function pastUnseen(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === UNSEEN) at++;
  return at;
}

function hasWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function isLetters(...characters: string[]): boolean {
  return characters.every((character) => /\p{L}/u.test(character));
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
