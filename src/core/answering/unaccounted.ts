import type { Counted } from "../reading/counted.js";
import type { Sentence } from "../reading/sentence.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";

/** What says how, when or why begins with one of these. */
const PREPOSITIONS = wordList("asides", "qualifying");
/** So many words before the first that cannot be accounted for may hold its preposition. */
const REACH = 2;
/** More of somebody's words are not repeated, in UTF-16 code units. */
const MOST_SHOWN = 80;

/**
 * The first words of a text that cannot be accounted for, as they were typed: "on television", "because of the snow". Words with none but
 * function words between them are shown together, with the preposition before them.
 */
export function unaccounted({ text, tokens }: Sentence, account: Counted[]): string | null {
  const missing = account.filter(({ standing }) => standing === "not in the article").map(({ at }) => at);
  const [at] = missing;
  if (at === undefined) return null;
  const isFunction = (number: number) => isFunctionWord(tokens[number]?.norm ?? "");
  let begins = at;
  while (begins > 0 && at - begins < REACH && isFunction(begins - 1) && !endsAt(text, tokens, begins)) begins--;
  const preposition = tokens.findIndex(({ norm }, number) => number >= begins && number < at && PREPOSITIONS.has(norm));
  const first = preposition < 0 ? at : preposition;
  let last = at;
  for (const next of missing.slice(1)) {
    const between = Array.from({ length: next - last - 1 }, (_, offset) => last + 1 + offset);
    if (!between.every(isFunction)) break;
    last = next;
  }
  const words = text.slice(tokens[first]?.start, tokens[last]?.end).replace(/\s+/g, " ");
  return words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN - 1).trimEnd()}…`;
}

/** True where something other than white space stands before a word. */
function endsAt(text: string, tokens: Sentence["tokens"], at: number): boolean {
  return text.slice(tokens[at - 1]?.end, tokens[at]?.start).trim() !== "";
}
