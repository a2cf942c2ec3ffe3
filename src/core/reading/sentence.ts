import type { ConceptFinder, Mention } from "../language/concepts.js";
import { writeOut } from "../language/contractions.js";
import { type Negation, readNegation } from "../language/negation.js";
import type { Spelling } from "../language/spelling.js";
import { asMeant } from "../text/characters.js";
import { stem, type Token, tokenize } from "../text/words.js";

export { CHATTER } from "../knowledge/reserved.js";

/** A text as it is read: its words with contractions written out and slips of the pen mended, its concepts and negations. */
export interface Sentence {
  /** As it is meant, and as long as it was typed. */
  text: string;
  tokens: Token[];
  mentions: Mention[];
  negation: Negation;
}

/** Reads a text with the given words. */
export function readSentence(typed: string, concepts: ConceptFinder, spelling: Spelling): Sentence {
  const text = asMeant(typed);
  const isWord = (norm: string) => spelling.knows({ norm, stem: stem(norm) });
  const tokens = writeOut(tokenize(text, isWord)).map((token) => spelling.mend(token));
  const mentions = concepts.find(tokens);
  return { text, tokens, mentions, negation: readNegation(text, tokens, mentions) };
}
