import { digitsOf } from "../text/numbers.js";
import { stem } from "../text/words.js";
import type { RelatedWords } from "./related-words.js";

/** Words that begin alike are often kin (`discover`, `discoverer`); this many letters have to agree. */
const SHARED_LETTERS = 5;
/** Marks the shared beginning of words; no word of a text contains it. */
const BEGINNING = "~";

/** What a word is found by, best first: its number or stem, the stem of the word it is a form of, its first letters. */
export function termsOf(norm: string, words: RelatedWords): string[] {
  const digits = digitsOf(norm);
  if (digits) return [digits];
  const stemmed = stem(norm);
  const base = words.baseOf(stemmed);
  const beginning = norm.length >= SHARED_LETTERS ? [BEGINNING + norm.slice(0, SHARED_LETTERS)] : [];
  return [stemmed, ...(base ? [base] : []), ...beginning];
}

/** True for a term that only says how a word begins. */
export function isBeginning(term: string): boolean {
  return term.startsWith(BEGINNING);
}

/** The stems related to any of a word's terms. */
export function relatedTerms(terms: readonly string[], words: RelatedWords): string[] {
  return terms.flatMap((term) => words.relatedTo(term));
}
