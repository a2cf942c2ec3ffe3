import type { Proposition } from "../knowledge/schema.js";
import type { Reading } from "./judge.js";
import type { Sentence } from "./sentence.js";

/** Log-odds below which no verdict is given. */
const SURE = 0.5;
/** How much surer it must be for each word that nobody has used yet. */
const UNKNOWN_WORD = 0.25;

/** Whether the article bears out what a sentence asks or claims about a proposition; null where that is not certain enough. */
export function verdictOf({ reader }: Reading, sentence: Sentence, proposition: Proposition): boolean | null {
  if (reader.misattribution(sentence, proposition) === "contrast") return false;
  const stance = reader.stance(sentence, proposition);
  const sure = SURE + UNKNOWN_WORD * reader.unknownWords(sentence);
  return Math.abs(stance) < sure ? null : stance > 0;
}
