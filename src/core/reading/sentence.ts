import type { ConceptFinder, Mention } from "../language/concepts.js";
import { writeOut } from "../language/contractions.js";
import { type Negation, readNegation } from "../language/negation.js";
import type { Spelling } from "../language/spelling.js";
import { type Token, tokenize } from "../text/words.js";

export { CHATTER } from "../knowledge/reserved.js";

/** A text as it is read: its words with contractions written out and slips of the pen mended, its concepts and negations. */
export interface Sentence {
  text: string;
  tokens: Token[];
  mentions: Mention[];
  negation: Negation;
}

/** Longest text that is read, in UTF-16 code units; what follows is not looked at. */
export const MOST_READ = 2000;

/** Reads a text, as far as `MOST_READ`, with the given words. */
export function readSentence(text: string, concepts: ConceptFinder, spelling: Spelling): Sentence {
  const tokens = writeOut(tokenize(text.slice(0, MOST_READ))).map((token) => spelling.mend(token));
  const mentions = concepts.find(tokens);
  return { text, tokens, mentions, negation: readNegation(text, tokens, mentions) };
}
