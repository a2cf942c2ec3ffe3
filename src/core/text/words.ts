import { stemmer } from "stemmer";
import { asMeant, fold } from "./characters.js";
import { Remembered } from "./remembered.js";

/** One word of a text: as typed, folded for comparison, and its place in UTF-16 code units. */
export interface Token {
  /** The word as typed: the text's slice from `start` to `end`. */
  text: string;
  /** Lower case, without diacritics, apostrophes plain. */
  norm: string;
  /** Porter's stem of `norm`. */
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}](?:\u2060*(?:'\u2060*)?[\p{L}\p{M}\p{N}])*\u2060*/gu;
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
/** Longer runs of letters are no words, and have no folded form and no stem but themselves. In UTF-16 code units. */
const LONGEST_WORD = 40;
/** The same few thousand words come again and again. In bytes. */
const STEMS = new Remembered<string>(4_000_000);
const FOLDED = new Remembered<string>(1_000_000);

/** Porter's stem of a folded word. */
export function stem(norm: string): string {
  return norm.length > LONGEST_WORD ? norm : STEMS.of(norm, stemmer);
}

/**
 * The words of a text in their order. Never throws; unpaired surrogates and markup are simply not words.
 * @param isWord tells whether a word that a hyphen breaks at a line's end is one word without it ("cease-⏎fire"); otherwise it is two
 * ("hard-to-⏎reach")
 */
export function tokenize(text: string, isWord?: (norm: string) => boolean): Token[] {
  const meant = asMeant(text);
  const pattern = /[^\0-\x7f]/.test(meant) ? WORD : ASCII_WORD;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(meant); match; match = pattern.exec(meant)) {
    const { 0: word, index: start } = match;
    const norm = normOf(word);
    if (norm === "") continue;
    const end = start + word.length;
    const before = tokens.at(-1);
    const joined = before && isWord && breaksAt(meant, before.end, start) ? before.norm + norm : null;
    if (before && joined !== null && isWord?.(joined))
      tokens[tokens.length - 1] = tokenAt(text, joined, before.start, end);
    else tokens.push(tokenAt(text, norm, start, end));
  }
  return tokens;
}

function normOf(word: string): string {
  if (!/[^\0-\x7f]/.test(word)) return word.toLowerCase();
  return word.length > LONGEST_WORD ? word.toLowerCase() : FOLDED.of(word, fold);
}

function tokenAt(text: string, norm: string, start: number, end: number): Token {
  return { text: text.slice(start, end), norm, stem: stem(norm), start, end };
}

/** True for a word that begins with a capital letter, as a name does. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** A hyphen that hangs on the word before it, with only white space behind. */
function breaksAt(text: string, from: number, to: number): boolean {
  return text.charAt(from) === "-" && to > from + 1 && text.slice(from + 1, to).trim() === "";
}
