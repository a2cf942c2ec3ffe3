import type { Mention } from "../language/concepts.js";
import { AUXILIARIES } from "../language/question-words.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";
import { type Judgement, judge } from "./judge.js";
import { askingPart, shapeOf } from "./question.js";
import type { Reading } from "./reading.js";
import { CHATTER, type Sentence } from "./sentence.js";

/** Pronouns that mean a person. */
const PERSONAL = wordList("questions", "personal pronouns");
/** Verbs that a follow-up may have of its own. */
const VERBS = wordList("questions", "verbs of a follow-up");
/** "What about the aid?" and "And the aid?" take up the question before. */
const WHAT_ABOUT = /^\W*(?:and\s+)?(?:what|how)\s+about\b/i;
const AND = /^\W*and\b/i;
/** With fewer content words than this a follow-up does not say by itself what it is about. */
const ENOUGH_WORDS = 2;

/**
 * Judges a question, and where it does not stand by itself, with what was asked before it: "did he like it?" names the person last
 * spoken of, and "why?" or "between whom?" brings back the question before it.
 */
export function judgeInThread(reading: Reading, question: string, thread: string[]): Judgement {
  const before = thread.findLast((one) => !isOnlyChatter(reading.reader.read(one)));
  if (before === undefined) return judge(reading, question, askingPart(question));
  const exchanged = askOfOther(reading, question, before);
  if (exchanged !== null) return judge(reading, exchanged, askingPart(exchanged));
  const named = nameLastPerson(reading, question, thread);
  const alone = judge(reading, named, askingPart(named));
  const isShort = contentWords(alone.sentence).length < ENOUGH_WORDS;
  if (alone.settled) return { ...alone, elliptic: leavesOut(reading.reader.read(question)) };
  if (!isShort || isOnlyChatter(alone.sentence)) return alone;
  const together = judge(reading, `${before} ${named}`, null);
  const shape = shapeOf(alone.asked.text, alone.asked.tokens);
  // "is he right?" asks for an opinion on what was said, and not for what was asked before.
  if (shape === "polar") return { ...together, topics: [], settled: null };
  return { ...together, elliptic: true, asked: shape === "open" ? alone.asked : together.asked };
}

/** Whether a question leaves out what is asked: "what about …?", and what is short or goes on with "and" and has no shape of its own. */
function leavesOut(sentence: Sentence): boolean {
  const { text, tokens } = sentence;
  if (WHAT_ABOUT.test(text)) return true;
  if (tokens.some(({ norm }) => AUXILIARIES.has(norm))) return false;
  return (AND.test(text) || contentWords(sentence).length < ENOUGH_WORDS) && shapeOf(text, tokens) === null;
}

/**
 * "and Lavrov?" after a question that names Kerry asks the same of Lavrov, and "what about el-Nusrah?" after one that names Daesh the same
 * of el-Nusrah; null for a question that names more than the one, or something that nothing before it can be exchanged for.
 */
function askOfOther(reading: Reading, question: string, before: string): string | null {
  const sentence = reading.reader.read(question);
  const [mention] = sentence.mentions.filter(({ concept }) => concept !== CHATTER);
  if (
    !mention ||
    contentWords(sentence).length > mention.last - mention.first + 1 ||
    sentence.tokens.some((token) => isVerb(token))
  )
    return null;
  const asked = reading.reader.read(before);
  const other = asked.mentions.find((one) => one.concept !== mention.concept && isLike(reading, one, mention));
  const [first, last] = [asked.tokens[other?.first ?? -1], asked.tokens[other?.last ?? -1]];
  return first && last
    ? before.slice(0, first.start) + nameOf(reading, sentence, mention) + before.slice(last.end)
    : null;
}

/** Whether the same can be asked of both: of two people, two places, two times; an armed group and a body are alike. */
function isLike({ frame: { kinds } }: Reading, one: Mention, other: Mention): boolean {
  const kindOf = ({ concept }: Mention) => {
    const kind = kinds.get(concept);
    return kind === "body" ? "group" : kind;
  };
  return kindOf(one) !== undefined && kindOf(one) === kindOf(other);
}

/** How a mention is put into another question: a person by name, anything else in the words used. */
function nameOf({ reader }: Reading, { text, tokens }: Sentence, mention: Mention): string {
  const [first, last] = [tokens[mention.first], tokens[mention.last]];
  const [person] = reader.isPerson(mention) ? reader.peopleIn({ mentions: [mention] }) : [];
  return person ?? (first && last ? text.slice(first.start, last.end) : "");
}

/** "and what did Lavrov say?" has a verb of its own, and stands by itself. */
function isVerb({ norm }: Token): boolean {
  return VERBS.has(norm);
}

/** "did he like it?" with the name of the person last spoken of. */
function nameLastPerson({ reader }: Reading, question: string, thread: string[]): string {
  const sentence = reader.read(question);
  if (reader.peopleIn(sentence).length > 0 || !sentence.tokens.some((token) => PERSONAL.has(token.norm)))
    return question;
  const person = thread.toReversed().flatMap((text) => reader.peopleMeant(reader.read(text)).slice(-1))[0];
  return person ? namePerson(question, sentence, person) : question;
}

function contentWords({ tokens, mentions }: Sentence): Token[] {
  const chatter = new Set(
    mentions.filter((mention) => mention.concept === CHATTER).flatMap(({ first, last }) => [first, last]),
  );
  return tokens.filter((token, at) => !isFunctionWord(token.norm) && !chatter.has(at));
}

/** "thanks!" asks nothing, also after a question. */
function isOnlyChatter({ tokens, mentions }: Sentence): boolean {
  const told = mentions
    .filter((mention) => mention.concept === CHATTER)
    .reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return tokens.length === 0 || told === tokens.length;
}

/** The question with its first personal pronoun replaced by the name. */
function namePerson(question: string, { tokens }: Sentence, name: string): string {
  const pronoun = tokens.find((token) => PERSONAL.has(token.norm));
  return pronoun ? question.slice(0, pronoun.start) + name + question.slice(pronoun.end) : question;
}
