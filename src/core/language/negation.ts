import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";
import type { Mention } from "./concepts.js";
import { AUXILIARIES } from "./question-words.js";

/** What turns round all that follows, up to the end of its clause; phrases have their contractions written out. */
const NEGATORS = byFirstWord(wordList("negation", "negators"));
/** What looks like a negation and is none. */
const NO_NEGATORS = byFirstWord(wordList("negation", "no negators"));
const CLAUSE_ENDS = wordList("negation", "clause ends");

/** Phrases by their first word, the longest first. */
function byFirstWord(phrases: ReadonlySet<string>): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

/** For each word of a text, +1 where it is asserted, -1 where an odd number of negations in its clause stands before it. */
export interface Negation {
  /** The sign a word stands under; a word that negates stands under the sign before it. */
  signs: (1 | -1)[];
  /** Numbers of the words that negate. */
  negators: number[];
}

/**
 * Reads the negations of a text. The negation of a question's own auxiliary ("Isn't it …?", "didn't they") does not count: such a
 * question expects the same answer as without it. Nor does one inside a phrase that the thesaurus has as a whole ("no trouble").
 */
export function readNegation(text: string, tokens: Token[], mentions: Mention[]): Negation {
  const phrases = new Map(
    mentions.filter(({ first, last }) => last > first).map(({ first, last }) => [first, last - first + 1]),
  );
  const signs: (1 | -1)[] = [];
  const negators: number[] = [];
  let sign: 1 | -1 = 1;
  for (let at = 0; at < tokens.length; ) {
    if (endsClause(text, tokens, at)) sign = 1;
    const negator = phraseAt(tokens, at, NEGATORS);
    const phrase = phrases.get(at) ?? 0;
    const skipped = Math.max(phrase > negator ? phrase : 0, phraseAt(tokens, at, NO_NEGATORS));
    const length = skipped > 0 ? 0 : negator;
    const step = Math.max(1, skipped, length);
    for (let offset = 0; offset < step; offset++) signs[at + offset] = sign;
    if (length > 0 && !isQuestionsOwn(text, tokens, at) && !isSplitQuestionsOwn(tokens, at)) {
      negators.push(at);
      sign = sign === 1 || tokens[at]?.norm === "nor" ? -1 : 1;
    }
    at += step;
  }
  return { signs, negators };
}

function phraseAt(tokens: Token[], at: number, list: Map<string, string[][]>): number {
  const starting = list.get(tokens[at]?.norm ?? "");
  return starting?.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))?.length ?? 0;
}

/** A comma, semicolon, dash or sentence end before this word, or a word that opens a new clause. */
function endsClause(text: string, tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (!before || !here) return false;
  return CLAUSE_ENDS.has(here.norm) || /[,;:.!?()–—]|\s-\s/.test(text.slice(before.end, here.start));
}

/** "Isn't it …", "didn't they": the negated auxiliary that opens a question or a tag. */
function isQuestionsOwn(text: string, tokens: Token[], at: number): boolean {
  const auxiliary = tokens[at - 1];
  const word = tokens[at];
  if (word?.norm !== "not" || !auxiliary || !AUXILIARIES.has(auxiliary.norm)) return false;
  const opens = at === 1 || endsClause(text, tokens, at - 1) || OPENERS.has(tokens[at - 2]?.norm ?? "");
  return opens && auxiliary.start === word.start;
}

/** "Is this not …", "Does it not …": the same, with the subject between. */
function isSplitQuestionsOwn(tokens: Token[], at: number): boolean {
  const [auxiliary, subject] = [tokens[at - 2], tokens[at - 1]];
  return (
    at === 2 &&
    tokens[at]?.norm === "not" &&
    AUXILIARIES.has(auxiliary?.norm ?? "") &&
    SUBJECTS.has(subject?.norm ?? "")
  );
}

const SUBJECTS = wordList("questions", "subjects");

/** Words that may stand before the auxiliary of a question. */
const OPENERS = wordList("questions", "openers");
