import { GAP } from "../knowledge/knowledge.js";
import { isCapital } from "../text/words.js";
import type { Reading } from "./reading.js";

/** From this probability on that a sentence says nothing an article could settle, it is about something else. */
const ELSEWHERE = 0.5;
/** A sentence that names what the article names is about the matter so surely, unless it is about something else. */
const NAMED = 0.6;
/** A sentence rather is about the matter where it is about a certain topic of it with this probability … */
const LIKELY = 0.15;
/** … and so many times out of all that it is either about that topic or about something else. */
const RATHER = 0.75;

/**
 * How surely a sentence is about what the article is about, whether the article settles it or not, from 0 to 1: from 0.5 on it rather is.
 * The editor's gaps without a text stand for what is about something else.
 */
export function onMatter({ knowledge, reader }: Reading, text: string): number {
  const sentence = reader.read(text);
  const topics = reader.topics(sentence);
  const idle = new Set(knowledge.gaps.flatMap((gap) => (gap.text === null ? [GAP + gap.id] : [])));
  const elsewhere = topics.reduce((sum, { id, probability }) => sum + (idle.has(id) ? probability : 0), 0);
  if (elsewhere > ELSEWHERE) return 0;
  const best = topics.find(({ id }) => !idle.has(id))?.probability ?? 0;
  const namesIt = sentence.mentions.some(({ concept, first, last }) => {
    const isNamed = sentence.tokens.slice(first, last + 1).some((token, at) => first + at > 0 && isCapital(token));
    return reader.isPerson({ concept, first, last }) || (isNamed && !reader.isOutside(concept));
  });
  const isLikely = best >= LIKELY && best >= RATHER * (best + elsewhere);
  return Math.max(namesIt ? NAMED : 0, isLikely ? 0.5 + best / 2 : 0);
}
