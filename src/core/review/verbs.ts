import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";

const SAYING = wordList("saying", "saying");
const UTTERING = wordList("saying", "beside quotation marks");
/** Behind these stands somebody's own word for a thing. */
const NAMING = wordList("saying", "naming");
const PASSIVE = wordList("saying", "passive alone");

/** True for a verb that says that somebody says something. */
export function isVerbOfSpeech(token: Token | undefined): boolean {
  return token !== undefined && (SAYING.has(token.norm) || UTTERING.has(token.norm));
}

/** True for a verb whose subject is the speaker of what stands in quotation marks beside it. */
export function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (isVerbOfSpeech(token) || NAMING.has(token.norm));
}

/** True for a verb that reports speech also without quotation marks. */
export function isReporting(token: Token | undefined): boolean {
  return token !== undefined && SAYING.has(token.norm);
}

/** "is said to": nobody says it. */
export function isPassive(tokens: Token[], verb: number): boolean {
  return PASSIVE.has(tokens[verb - 1]?.norm ?? "");
}
