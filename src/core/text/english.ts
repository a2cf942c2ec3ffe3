import { isFunctionWord } from "./function-words.js";
import { wordList } from "./word-list.js";
import { tokenize } from "./words.js";

/** The small words of each other language that is told by them. */
const SMALL_WORDS = ["german", "french", "spanish", "italian", "portuguese", "dutch", "turkish"].map((language) =>
  wordList("other-languages", language),
);
/** So much of a text is enough to know its language by, in UTF-16 code units. */
const ENOUGH = 400;

/**
 * False for a text in another language, as far as its script and its small words tell: where most letters are not Latin, or where one other
 * language has more of its words than English has.
 */
export function isEnglish(text: string): boolean {
  const begun = text.slice(0, ENOUGH);
  const letters = begun.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length * 2 > letters.length) return false;
  const norms = tokenize(begun).map(({ norm }) => norm);
  const english = norms.filter((norm) => isFunctionWord(norm)).length;
  const most = Math.max(
    ...SMALL_WORDS.map((words) => norms.filter((norm) => words.has(norm) && !isFunctionWord(norm)).length),
  );
  return most < 2 || most <= english;
}
