import { isFunctionWord } from "../text/function-words.js";
import { digitsOf } from "../text/numbers.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import type { AnswerType } from "./answer-type.js";

const MONTHS = wordList("answers", "months");
const AMOUNTS = wordList("answers", "amounts");
const BEFORE_PLACES = wordList("answers", "before places");
const SURE_REASONS = wordList("answers", "sure reasons");
const LIKELY_REASONS = wordList("answers", "likely reasons");

/**
 * How surely a sentence holds an answer of a type that does not already stand in the question, from 0 to 1.
 * `asked` holds the folded words of the question and their stems.
 */
export function offers(type: AnswerType, sentence: readonly Token[], asked: ReadonlySet<string>): number {
  let best = 0;
  for (const [at, token] of sentence.entries())
    if (!asked.has(token.norm) && !asked.has(token.stem)) best = Math.max(best, OFFERED[type](sentence, at, token));
  return best;
}

type Offered = (sentence: readonly Token[], at: number, token: Token) => number;

const OFFERED: Record<AnswerType, Offered> = {
  time: (_, __, token) => {
    if (/^\d{4}(s|bc|ad)?$/.test(token.norm)) return 1;
    return isMonth(token) || /^(centur|decade|\d{3}$|\d{1,2}th$)/.test(token.norm) ? 0.8 : 0;
  },
  number: (sentence, at, token) => {
    // Four digits are a year more often than a number.
    if (/^\d{4}$/.test(token.norm)) return 0.3;
    // "5,000" and "1.5" are two words each: the second is no number of its own.
    if (/^\d{4}$/.test(sentence[at - 1]?.norm ?? "")) return 0;
    return isNumber(token) || AMOUNTS.has(token.norm) ? 1 : 0;
  },
  person: (sentence, at, token) => {
    const [before, after] = [sentence[at - 1], sentence[at + 1]];
    if (!isName(token, at) || BEFORE_PLACES.has(before?.norm ?? "")) return 0;
    if (isCapital(before) || isCapital(after)) return before?.norm === "the" ? 0.7 : 1;
    return at === 0 ? 0.3 : 0.6;
  },
  name: (_, at, token) => (isName(token, at) ? 1 : 0),
  place: (sentence, at, token) => {
    const before = sentence[at - 1];
    if (at === 0 || !isName(token, at)) return 0;
    if (BEFORE_PLACES.has(before?.norm ?? "")) return 1;
    return isCapital(before) || before?.norm === "the" ? 0.7 : 0.3;
  },
  reason: (_, __, token) => (SURE_REASONS.has(token.norm) ? 1 : LIKELY_REASONS.has(token.norm) ? 0.5 : 0),
};

/** True where a number that is not in the question stands just before one of the words that it may count. */
export function counts(
  sentence: readonly Token[],
  isCounted: (word: Token) => boolean,
  asked: ReadonlySet<string>,
): boolean {
  return sentence.some(
    (token, at) => isNumber(token) && !asked.has(token.norm) && sentence.slice(at + 1, at + 5).some(isCounted),
  );
}

function isNumber(token: Token): boolean {
  return /^\p{N}/u.test(token.norm) || digitsOf(token.norm) !== null;
}

function isMonth(token: Token): boolean {
  return MONTHS.has(token.norm) && isCapital(token);
}

/** A capital letter that is not only that of a sentence's first word. */
function isName(token: Token, at: number): boolean {
  return isCapital(token) && !isMonth(token) && !(at === 0 && isFunctionWord(token.norm));
}
