import { wordList } from "./word-list.js";

/** English words that carry grammar rather than content; what a question is about is told by the others. */
const FUNCTION_WORDS = wordList("function-words");

/** True for a folded word that carries grammar rather than content. */
export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm);
}
