import { AUXILIARIES, QUESTION_WORDS } from "../language/question-words.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";

/** Subjects of a tag: "is it?", "did he?" */
const TAG_SUBJECTS = wordList("questions", "subjects of a tag");
/** What may stand before a question without being part of it. */
const LEAD_INS = wordList("questions", "lead-ins");
const LEAD_IN_WORDS = 3;
/** "Could you tell me where …" is not answered with yes. */
const ASKED_PERSONS = wordList("questions", "asked persons");

/** What the shape of a question tells: a clause of it begins with a question word, or it begins with an auxiliary, or neither. */
export function shapeOf(text: string, tokens: Token[]): "open" | "polar" | null {
  const starts = tokens.map((_, at) => at).filter((at) => at === 0 || startsClause(text, tokens, at));
  const words = starts.map((start) => afterLeadIns(tokens, start));
  if (words.some((at) => QUESTION_WORDS.has(tokens[at]?.norm ?? ""))) return "open";
  const first = words[0] ?? 0;
  const isRequest = ASKED_PERSONS.has(tokens[first + 1]?.norm ?? "");
  return AUXILIARIES.has(tokens[first]?.norm ?? "") && first + 1 < tokens.length && !isRequest ? "polar" : null;
}

function startsClause(text: string, tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  return before !== undefined && here !== undefined && /[,;:.!?–—]|\s-\s/.test(text.slice(before.end, here.start));
}

/** The first word from a place on that is not a mere lead-in, or the last that is looked at. */
function afterLeadIns(tokens: Token[], start: number): number {
  let at = start;
  while (at < start + LEAD_IN_WORDS && LEAD_INS.has(tokens[at]?.norm ?? "")) at++;
  return at;
}

/** After "or" these offer nothing to choose: "or not?", "or what?" */
const NO_CHOICES = wordList("questions", "no choices");

/** "Is it this week, next week or in a month?" asks to choose, and cannot be answered with a yes. */
export function asksToChoose(tokens: Token[]): boolean {
  const norms = tokens.map((token) => token.norm);
  const or = norms.lastIndexOf("or");
  return or > 0 && or < norms.length - 1 && !NO_CHOICES.has(norms[or + 1] ?? "");
}

/**
 * A denial with a tag that is not one ("It isn't a ceasefire, is it?") is answered like the question without the denial: no, it is not.
 */
export function isDeniedWithTag(text: string, tokens: Token[]): boolean {
  const pronoun = tokens.at(-1);
  const auxiliary = tokens.at(-2);
  if (!pronoun || !auxiliary || !TAG_SUBJECTS.has(pronoun.norm) || !AUXILIARIES.has(auxiliary.norm)) return false;
  const before = tokens.at(-3);
  return (
    before !== undefined &&
    /,/.test(text.slice(before.end, auxiliary.start)) &&
    tokens.slice(0, -2).some((token) => DENIALS.has(token.norm))
  );
}

const DENIALS = wordList("questions", "denials");

/**
 * The part of a message that asks: its sentences with a question mark, where others stand beside them; else null. The others are blanked
 * out, so that every place stays what it was.
 */
export function askingPart(text: string): string | null {
  const sentences = sentencesIn(text);
  const others = sentences.filter((one) => !asks(one));
  if (others.length === 0 || others.length === sentences.length) return null;
  let part = text;
  for (const { start, end } of others) part = part.slice(0, start) + " ".repeat(end - start) + part.slice(end);
  return part;
}
