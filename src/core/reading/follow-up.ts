import { isFunctionWord } from "../language/function-words.js";
import type { Token } from "../language/tokens.js";
import { type Judgement, judge, type Reading } from "./judge.js";
import { askingPart, shapeOf } from "./question.js";
import { CHATTER, type Sentence } from "./sentence.js";

const PERSONAL = new Set(["he", "him", "his", "she", "her"]);
/** With fewer content words than this a follow-up does not say by itself what it is about. */
const ENOUGH_WORDS = 2;

/**
 * Judges a question, and where it does not stand by itself, with what was asked before it: "did he like it?" names the person last
 * spoken of, and "why?" or "between whom?" brings back the question before it.
 */
export function judgeInThread(reading: Reading, question: string, thread: string[]): Judgement {
  const before = thread.at(-1);
  if (before === undefined) return judge(reading, question, askingPart(question));
  const named = askOfOther(reading, question, before) ?? nameLastPerson(reading, question, thread);
  const alone = judge(reading, named, askingPart(named));
  const isShort = contentWords(alone.sentence).length < ENOUGH_WORDS;
  if (alone.propositions.length > 0) {
    return { ...alone, elliptic: isShort && shapeOf(alone.asked.text, alone.asked.tokens) === null };
  }
  if (!isShort || isOnlyChatter(alone.sentence)) return alone;
  const together = judge(reading, `${before} ${named}`, null);
  const isOpen = shapeOf(alone.asked.text, alone.asked.tokens) === "open";
  return { ...together, elliptic: true, asked: isOpen ? alone.asked : together.asked };
}

/** "and Lavrov?" after a question that names Kerry asks the same of Lavrov; null for a question that names more than a person. */
function askOfOther({ reader }: Reading, question: string, before: string): string | null {
  const sentence = reader.read(question);
  const [person] = sentence.mentions.filter((mention) => mention.concept !== CHATTER);
  const name = reader.peopleIn(sentence)[0];
  if (
    !person ||
    !name ||
    contentWords(sentence).length > person.last - person.first + 1 ||
    sentence.tokens.some((token) => isVerb(token))
  )
    return null;
  const asked = reader.read(before);
  const other = asked.mentions.find((mention) => reader.isPerson(mention));
  const [first, last] = [asked.tokens[other?.first ?? -1], asked.tokens[other?.last ?? -1]];
  return first && last ? before.slice(0, first.start) + name + before.slice(last.end) : null;
}

/** "and what did Lavrov say?" has a verb of its own, and stands by itself. */
function isVerb({ norm }: Token): boolean {
  return ["is", "was", "did", "does", "do", "say", "said", "says", "think", "thinks", "thought"].includes(norm);
}

/** "did he like it?" with the name of the person last spoken of. */
function nameLastPerson({ reader }: Reading, question: string, thread: string[]): string {
  const sentence = reader.read(question);
  if (reader.peopleIn(sentence).length > 0 || !sentence.tokens.some((token) => PERSONAL.has(token.norm)))
    return question;
  const person = thread.toReversed().flatMap((text) => reader.peopleIn(reader.read(text)).slice(-1))[0];
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
