import type { Span } from "../model/span.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token, tokenize } from "../text/words.js";

/** A run of words with capital letters that may name somebody. */
export interface Name {
  /** A slice of the text. */
  text: string;
  /** Numbers of its first word, and of the word after its last. */
  first: number;
  after: number;
}

/** Small words within names. */
const PARTICLES = wordList("names", "particles");
const HONORIFICS = wordList("names", "honorifics");
/** Words of offices, which stand before a name and are not part of it. */
export const OFFICES = wordList("names", "offices");

/** Between two words of a name stands no more than this, as `&nbsp;`. In UTF-16 code units. */
const LONGEST_GAP = 8;

/** The names in a stretch of text, in order, without honorifics and offices. */
export function namesIn(text: string, tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens[at])) continue;
    const after = endOfName(text, tokens, at);
    const [first, last] = [tokens[at], tokens[after - 1]];
    if (first && last) names.push({ text: text.slice(first.start, last.end), first: at, after });
    at = after - 1;
  }
  return names;
}

function startsName(token: Token | undefined): boolean {
  return continuesName(token) && !isFunctionWord(token?.norm ?? "");
}

/** "May" and "Will" begin no name, but end many; "Russia's" is what somebody belongs to. */
function continuesName(token: Token | undefined): boolean {
  if (!token || !isCapital(token)) return false;
  return !HONORIFICS.has(token.norm) && !OFFICES.has(token.norm) && !token.norm.endsWith("'s");
}

function endOfName(text: string, tokens: readonly Token[], first: number): number {
  let after = first + 1;
  for (let at = first + 1; at < tokens.length && isJoined(text, tokens[at - 1], tokens[at]); at++) {
    if (continuesName(tokens[at])) after = at + 1;
    else if (!PARTICLES.has(tokens[at]?.norm ?? "")) break;
  }
  return after;
}

/** Only blanks, a hyphen, or an initial's full stop stands between two words of a name. */
function isJoined(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right || right.start - left.end > LONGEST_GAP) return false;
  const between = text.slice(left.end, right.start).replace(/[\s\u2060]+$/, "");
  return between === "" || between === "-" || (left.text.length === 1 && between === ".");
}

/** Finds the full name that a surname stands for: the first name in the article that ends with it. */
export class FullNames {
  readonly #bySurname = new Map<string, string>();

  constructor(paragraphs: Span[]) {
    for (const { text } of paragraphs)
      for (const name of namesIn(text, tokenize(text))) {
        const surname = surnameOf(name.text);
        if (surname !== name.text && !this.#bySurname.has(surname)) this.#bySurname.set(surname, name.text);
      }
  }

  /** True for a surname whose full name the article gives somewhere. */
  has(surname: string): boolean {
    return this.#bySurname.has(surname);
  }

  /** `Kerry` is `John Kerry` where the article says so anywhere; a name it does not know stays as it is. */
  of(name: string): string {
    return name.includes(" ") ? name : (this.#bySurname.get(name) ?? name);
  }
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
