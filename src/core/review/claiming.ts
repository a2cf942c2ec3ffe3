import { type Clause, hasVerb } from "../reading/clauses.js";
import { wordList } from "../text/word-list.js";
import type { Line } from "./script.js";

const PERSONAL = wordList("claims", "personal");
const PLURAL = wordList("claims", "plural");
const OF_THE_TEXT = wordList("claims", "of the text itself");
const ASKING = wordList("claims", "asking the reader");
/** A line of so many words with a stop at its end is a sentence, whatever its verb. */
const SURELY_A_SENTENCE = 7;

/** True for a clause that asks the reader for something: "Do not say that the talks were in Geneva". */
export function asksTheReader({ tokens }: Clause): boolean {
  return ASKING.has(tokens[0]?.norm ?? "");
}

/** What a line is as a claim: none, one for certain, or one only where it is plainly about the matter ("We know that …"). */
export function claimingOf({ span, tokens, isDashed }: Line): "no" | "perhaps" | "yes" {
  const text = span.text.trimEnd();
  const isStopped = /[.…;:]["'”’»)\]]*$/.test(text);
  if (/[?？]["'”’»)\]]*$/.test(text) || isDashed || tokens.length < 3) return "no";
  if (!(isStopped && tokens.length >= SURELY_A_SENTENCE) && !hasVerb(tokens)) return "no";
  if (tokens[0]?.norm === "this" && OF_THE_TEXT.has(tokens[1]?.norm ?? "")) return "no";
  if (tokens.some(({ norm }) => PERSONAL.has(norm.replace(/'.*$/, "")))) return "no";
  const isPlural = tokens.some(({ norm, text: word }) => PLURAL.has(norm) && word !== "US");
  return isPlural || /!["'”’»)\]]*$/.test(text) ? "perhaps" : "yes";
}
