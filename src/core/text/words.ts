import { stemmer } from "stemmer";

/** One word of a text: as typed, folded for comparison, and its place in UTF-16 code units. */
export interface Token {
  /** The word as typed. */
  text: string;
  /** Lower case, without diacritics, typographic apostrophes made plain. */
  norm: string;
  /** Porter's stem of `norm`. */
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
const STEMS = new Map<string, string>();
const REMEMBERED_STEMS = 20_000;

/** Porter's stem of a folded word; remembered, because the same few thousand words come again and again. */
export function stem(norm: string): string {
  const known = STEMS.get(norm);
  if (known !== undefined) return known;
  // Porter's rules are for words; a very long run of letters is not one, and is left as it is.
  const made = norm.length > 40 ? norm : stemmer(norm);
  if (STEMS.size < REMEMBERED_STEMS) STEMS.set(norm, made);
  return made;
}

/** Folds case, diacritics and apostrophe style, so that `De Mistura’s` and `de mistura's` compare equal. */
export function fold(text: string): string {
  // Most words are plain, and this is done for every word.
  if (!/[^!-~]/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’ʼ‘]/g, "'").toLowerCase();
}

/** The words of a text in their order. Never throws; unpaired surrogates and markup are simply not words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const norm = fold(match[0]);
    if (norm)
      tokens.push({ text: match[0], norm, stem: stem(norm), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
