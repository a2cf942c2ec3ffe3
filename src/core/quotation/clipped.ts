import { type Article, statementsAt } from "../model/article.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { wordList } from "../text/word-list.js";
import { type Token, tokenize } from "../text/words.js";

const LIMITS = phrases("limits");
const DENIALS = phrases("denials");
const CONDITIONS = wordList("quoting", "conditions");
/** A denial stands so many words before what it denies at most. */
const MOST_BEFORE = 5;
/** Words that only lead on to a limit: "a pause that is dependent on". */
const LEADING_ON = new Set(["that", "which", "who", "is", "are", "was", "were", "be", "being", "it"]);

function phrases(section: string): string[][] {
  return [...wordList("quoting", section)].map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length);
}

/**
 * The words that a quotation leaves out of the article's sentence and that negate, except or condition what it says; null where there are
 * none. Behind the quoted words they reach to the end of their clause.
 */
export function clippedFrom(article: Article, quoted: Pick<Span, "start" | "end">): Span | null {
  const [first] = statementsAt(article, quoted.start, quoted.start + 1);
  const [last] = statementsAt(article, quoted.end - 1, quoted.end);
  const whole = wholeOf(article.text);
  const before = first && partOf(whole, first.start, quoted.start);
  const after = last && partOf(whole, quoted.end, last.end);
  return (before && deniedIn(before)) ?? (after && limitedIn(after)) ?? (before && conditionedIn(before)) ?? null;
}

/** "is not" before "an easy task". */
function deniedIn(before: Span): Span | null {
  const clause = before.text.split(/[,;:.]|\s[-–—]\s/).at(-1) ?? "";
  const from = before.end - clause.length;
  const tokens = tokenize(clause);
  const at = tokens.findLastIndex((token, index) => startsAt(tokens, index, DENIALS) > 0 || token.norm.endsWith("n't"));
  const denial = tokens[at];
  if (!denial || tokens.length - at > MOST_BEFORE) return null;
  const end = tokens[at + Math.max(1, startsAt(tokens, at, DENIALS)) - 1]?.end ?? denial.end;
  return partOf(before, from + denial.start, from + end);
}

/** "that is dependent on the process" behind "This is a pause". */
function limitedIn(after: Span): Span | null {
  const tokens = tokenize(after.text);
  const at = tokens.findIndex((_, index) => startsAt(tokens, index, LIMITS) > 0);
  if (at < 0 || /[;:.]/.test(after.text.slice(0, tokens[at]?.start ?? 0))) return null;
  let first = at;
  while (first > 0 && LEADING_ON.has(tokens[first - 1]?.norm ?? "")) first--;
  const start = tokens[first]?.start ?? 0;
  const length = /[;:]|,\s|\s[-–—]\s|\sand\s|[.?!]\s*$/.exec(after.text.slice(tokens[at]?.end ?? start))?.index;
  const end = length === undefined ? after.text.length : (tokens[at]?.end ?? start) + length;
  return partOf(after, after.start + start, after.start + end);
}

/** "If all agree," before what happens then. */
function conditionedIn(before: Span): Span | null {
  const tokens = tokenize(before.text);
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last && CONDITIONS.has(first.norm)
    ? partOf(before, before.start + first.start, before.start + last.end)
    : null;
}

function startsAt(tokens: Token[], at: number, list: string[][]): number {
  return list.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))?.length ?? 0;
}
