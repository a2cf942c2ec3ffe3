import { UNSEEN } from "../text/characters.js";
import { digitsOf } from "../text/numbers.js";
import { wordList } from "../text/word-list.js";
import { type Token, tokenize } from "../text/words.js";

/** Words that somebody quotes, read: with the editor's brackets as what they are. */
export interface Quoted {
  /** As they were quoted; what a break parts, with a blank between. */
  text: string;
  /** The words, without notes such as "[sic]". */
  tokens: Token[];
  /** Of each word, whether an editor put it in brackets. */
  isBracketed: boolean[];
  /** True where words in brackets change what is said. */
  isChanged: boolean;
}

const BRACKETS = /\[([^[\]\n]{0,200})\]/g;
const NOTES = wordList("quoting", "notes");
const CHANGING = wordList("quoting", "changing");

/**
 * Reads quoted words.
 * @param text the words, without their quotation marks
 * @param isWord see `tokenize`
 */
export function readQuoted(text: string, isWord: (norm: string) => boolean): Quoted {
  const inBrackets: { start: number; end: number }[] = [];
  const plain = text.replace(BRACKETS, (found, inside: string, at: number) => {
    const words = tokenize(inside);
    const isNote = words.length === 0 || NOTES.has(words.map(({ norm }) => norm).join(" "));
    if (isNote) return " ".repeat(found.length);
    const isPart = /\p{L}/u.test(text.charAt(at + found.length)) || /\p{L}/u.test(text.charAt(at - 1));
    if (!isPart) inBrackets.push({ start: at, end: at + found.length });
    return (isPart ? UNSEEN : " ") + inside + (isPart ? UNSEEN : " ");
  });
  const tokens = tokenize(plain, isWord).map((token) => ({ ...token, text: text.slice(token.start, token.end) }));
  let next = 0;
  const isBracketed = tokens.map(({ start }) => {
    while ((inBrackets[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (inBrackets[next]?.start ?? Number.POSITIVE_INFINITY) < start;
  });
  const isChanged = tokens.some(
    ({ norm }, at) => isBracketed[at] && (CHANGING.has(norm) || digitsOf(norm) !== null || norm.endsWith("n't")),
  );
  return { text, tokens, isBracketed, isChanged };
}
