import { wordList, wordPairs } from "../text/word-list.js";
import { stem, type Token } from "../text/words.js";

/** Contractions and chat spellings written out: `isn't` is two words, and one of them is a negation. */
const WRITTEN_OUT = wordPairs("contractions", "words");
const ENDINGS = wordPairs("contractions", "endings");
/** Question words and pronouns: `what's` is "what is"; `Kerry's` is a genitive. */
const WITH_VERB = wordList("contractions", "before 's and 'd");

/** The words with contractions written out; each written-out word keeps the place of the word it came from. */
export function writeOut(tokens: Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (token.norm === "w" && next?.norm === "o" && next.start === token.end + 1) return [];
    if (token.norm === "o" && tokens[at - 1]?.norm === "w")
      return [{ ...token, norm: "without", stem: stem("without") }];
    return expand(token.norm)?.map((norm) => ({ ...token, norm, stem: stem(norm) })) ?? token;
  });
}

/** The words that a word is short for; null for one that stands for itself. */
function expand(norm: string): string[] | null {
  const whole = WRITTEN_OUT.get(norm);
  if (whole) return whole.split(" ");
  const at = norm.lastIndexOf("'");
  if (at < 0) return null;
  if (norm.endsWith("n't") && norm.length > 3) return [norm.slice(0, -3), "not"];
  if (norm.endsWith("'d") && norm.length < 8 && WITH_VERB.has(norm.slice(0, -2))) return [norm.slice(0, -2), "did"];
  const ending = ENDINGS.get(norm.slice(at));
  if (ending) return [norm.slice(0, at), ending];
  if (norm.endsWith("'s")) return WITH_VERB.has(norm.slice(0, -2)) ? [norm.slice(0, -2), "is"] : [norm.slice(0, -2)];
  return [norm.replaceAll("'", "")];
}
