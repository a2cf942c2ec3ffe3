import type { Token } from "../text/words.js";
import type { Mention } from "./concepts.js";
import { AUXILIARIES } from "./question-words.js";

/**
 * Words and phrases that turn what follows them round, up to the end of their clause. The longest are tried first; phrases are folded
 * and have their contractions written out.
 */
const NEGATORS = phrases(`
  not / never / no / none / nobody / noone / neither / nor / without / nothing / hardly / scarcely / barely / nowhere / fail / fails / failed / failing / failure to
  deny / denies / denied / denying / lack / lacks / lacked / lacking / avoid / avoids / avoided / refuse to / refused to / refuses to / decline to / declined to / declines to
  less / least / far from / anything but / no longer / nothing like / by no means / in no way / not at all / stop short of / stopped short of / stops short of / short of / rule out / ruled out / rules out
  rather than / instead of / as opposed to / unable / unlikely / impossible / false / untrue / incorrect / myth / a lie / wrong to say / wrong to think / wrong that / mistaken
  doubt that / doubts that / doubted that / except / opposite of / forget to / forgot to / neglect to / neglected to / cannot / refute / refuted / reject / rejected / rejects / rejecting
  dismiss / dismissed / dispute / disputes / disputed / contradict / contradicted / contradicts / exaggeration / too early to call / nobody / zero / minus / no such / not any / absence of / devoid of / free of
  no one / not a single / not one / prevent / prevents / prevented / preventing / wrong to / wrong for / a mistake to / mistake to / wrong word / wrong term / wrong name / wrong label / wrong figure / the wrong / other than / in place of / not yet / not until / stop being / stopped being / ceased to be / could not be further from / is not it false / wide of the mark / anywhere but / anybody but / anyone but / everything but / skip / skips / skipped / ignore / ignores / ignored / last thing / free from / spared / dispense with / escapes / reluctant / unwilling / refrained from / steered clear of / backed away from
`);
/** What looks like a negation and is none. */
const NOT_NEGATORS = phrases(`
  at least / no less / not least / less than / no more than / not more than / last but not least / more or less / not only / not just / not merely / not to mention / no matter / no doubt / without doubt / without a doubt / or not / no less / no fewer than / or no / or nah / y n / why not / not least / if not / no wonder / whether or not
  none but / no other than / none other than / nothing but / no one but / nobody but / do not tell me / i do not know / do not know / dont know / not sure if / not sure whether / i am not sure / no idea / never mind / not to be that guy / not sure / did not i hear / no offence / if i am not mistaken / correct me if i am wrong / cannot help
  cannot find / cannot remember / can not find / can not remember / not quote / is it not / is not it / was it not / is that not / does it not / did they not / did he not / are they not / do they not / has it not / no way around
`);
const CLAUSE_ENDS = new Set(["but", "whereas", "while", "although", "though", "because", "yet", "so", "who", "which"]);

/** Phrases by their first word, the longest first. */
function phrases(text: string): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of text.split(/[/\n]/)) {
    const words = phrase.trim().split(/\s+/);
    const [first] = words;
    if (first)
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
    const skipped = Math.max(phrase > negator ? phrase : 0, phraseAt(tokens, at, NOT_NEGATORS));
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

const SUBJECTS = new Set("this that it they he she there we these those".split(" "));

/** Words that may stand before the auxiliary of a question. */
const OPENERS = new Set("and so but well hey wait then or why how".split(" "));
