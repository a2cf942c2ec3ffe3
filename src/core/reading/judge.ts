import { GAP } from "../knowledge/knowledge.js";
import { OTHER_SPEAKER } from "../knowledge/reserved.js";
import type { Proposition } from "../knowledge/schema.js";
import type { Gap } from "../model/answer.js";
import { isFunctionWord } from "../text/function-words.js";
import type { Topic } from "./reader.js";
import type { Reading } from "./reading.js";
import { topicVotes } from "./search.js";
import { CHATTER, type Sentence } from "./sentence.js";

/** What a text turned out to be about. */
export interface Judgement {
  /** All that was written. */
  whole: Sentence;
  /** What its propositions are read from: the whole, or the part that asks. */
  sentence: Sentence;
  /** The sentence whose shape tells what kind of question it is. */
  asked: Sentence;
  /** True for a follow-up that leaves out what is asked ("and Daesh?"): no yes or no can be read from it. */
  elliptic: boolean;
  /** All that it may be about, the likeliest first. */
  topics: Topic[];
  /** The likeliest proposition; null where the article is silent on what was asked. */
  settled: Proposition | null;
  /** What the article is silent on, where the editor has named it. */
  gap: Gap | null;
}

/** How much the nearest phrasings count beside the fitted model. */
const VOTES_WEIGHT = 0.5;
/** From this probability on, the fitted model needs no second opinion. */
const SURE = 0.6;
/** From this probability on that the article is silent, it is taken to be. */
const SILENT = 0.35;
/** A gap is named from this probability on. */
const NAMED = 0.5;
/** A proposition may be meant from this probability on. */
const LIKELY = 0.05;

/** What a message is about: as a whole, and in the part of it that asks, where there is one. */
export function judge(reading: Reading, text: string, asking: string | null): Judgement {
  const { knowledge, reader } = reading;
  const whole = reader.read(text);
  const part = asking === null ? null : reader.read(asking);
  const wholeTopics = weigh(reading, whole);
  const partTopics = part ? weigh(reading, part) : null;
  const topics = partTopics ? mix(wholeTopics, partTopics, 1) : wholeTopics;
  const likeliest = topics.find((topic) => !isGap(topic));
  const best = knowledge.propositions.find(({ id }) => id === likeliest?.id) ?? null;
  const sentence = part && partTopics?.[0]?.id === best?.id ? part : whole;
  const misattribution = best ? reader.misattribution(sentence, best) : null;
  const gap = topics.find((topic) => isGap(topic) && topic.probability >= NAMED);
  const gapId = misattribution === "other" ? OTHER_SPEAKER : gap?.id.slice(GAP.length);
  const named = knowledge.gaps.find(({ id }) => id === gapId);
  const isSettled =
    best !== null &&
    (likeliest?.probability ?? 0) >= LIKELY &&
    // "It was Lavrov, not Kerry, who …" is settled by who said it.
    (misattribution === "contrast" || (misattribution === null && isSpokenOf(reading, sentence, topics, best)));
  return {
    whole,
    sentence,
    asked: sentence,
    elliptic: false,
    topics,
    settled: isSettled ? best : null,
    gap: named?.text ? { id: named.id, text: named.text } : null,
  };
}

/** Whether the article speaks of what a text is about, and not only of the like. */
function isSpokenOf({ reader }: Reading, sentence: Sentence, topics: Topic[], best: Proposition): boolean {
  return hasContent(sentence) && probabilityOfGap(topics) <= SILENT && !reader.speaksAgainst(sentence, best.id);
}

/** Two readings put together, unless the first is sure: the fitted model's topics, and the votes of the nearest phrasings. */
function weigh({ reader, search }: Reading, sentence: Sentence): Topic[] {
  const topics = reader.topics(sentence);
  if ((topics[0]?.probability ?? 0) >= SURE) return topics;
  const votes = topicVotes(search.find(sentence));
  return votes.length > 0 ? mix(topics, votes, VOTES_WEIGHT) : topics;
}

/** Two opinions as one, the likeliest first; the second counts `weight` times as much as the first. */
function mix(one: Topic[], other: Topic[], weight: number): Topic[] {
  const mixed = new Map(one.map(({ id, probability }) => [id, probability / (1 + weight)]));
  for (const { id, probability } of other) mixed.set(id, (mixed.get(id) ?? 0) + (weight * probability) / (1 + weight));
  return Array.from(mixed, ([id, probability]) => ({ id, probability })).sort((a, b) => b.probability - a.probability);
}

export function isGap(topic: Topic): boolean {
  return topic.id.startsWith(GAP);
}

export function probabilityOfGap(topics: Topic[]): number {
  return topics.filter(isGap).reduce((sum, topic) => sum + topic.probability, 0);
}

/** How much a text says: `nothing` but greetings and thanks, `little` that names anything, or `something`. */
export function sayingOf(sentence: Sentence): "nothing" | "little" | "something" {
  const { tokens, mentions } = sentence;
  if (hasContent(sentence)) return "something";
  const chatter = mentions.flatMap(({ first, last }) => tokens.slice(first, last + 1));
  const isNothing = tokens.every(
    (token) => chatter.includes(token) || (chatter.length > 0 && isFunctionWord(token.norm)),
  );
  return isNothing ? "nothing" : "little";
}

/** True where a text names anything at all: a greeting or a lone mark asks nothing. */
export function hasContent(sentence: Sentence): boolean {
  return sentence.mentions.some((mention) => mention.concept !== CHATTER);
}
