import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import type { Negation } from "../language/negation.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";

/** Between two things these say that the one named first comes first. */
const FORWARD = wordList("order", "the first named comes first");
/** Between two things these say that the one named last comes first. */
const BACKWARD = wordList("order", "the last named comes first");
/** "After that", "then": such a word points back at what was named. */
const POINTING = wordList("order", "pointing back");
/** So many words before the first thing may hold the word that says the order: "After the besieged areas, …" */
const REACH = 4;

/**
 * Whether a text has what a proposition says comes first before what it says comes later: +1 where it has, -1 where it is the other way round;
 * none where the text names no order.
 */
export function orderVotes({ order }: Proposition, mentions: Mention[], negation: Negation, tokens: Token[]): number[] {
  const first = order && mentions.find(({ concept }) => order.first.includes(concept));
  const later = order && mentions.find(({ concept }) => order.later.includes(concept));
  if (!first || !later) return [];
  const [one, other] = first.first < later.first ? [first, later] : [later, first];
  const direction =
    directionOf(tokens.slice(one.last + 1, other.first), false) ||
    directionOf(tokens.slice(Math.max(0, one.first - REACH), one.first), true);
  if (direction === 0) return [];
  const asSaid = (one === first ? 1 : -1) * direction;
  return [asSaid * (negation.signs[other.first] ?? 1)];
}

/** +1 where words say that what is named first comes first, -1 where they say the contrary, 0 where they say nothing of it. */
function directionOf(words: Token[], isBeforeBoth: boolean): 1 | 0 | -1 {
  for (const [at, { norm }] of words.entries()) {
    const pointsBack = POINTING.has(words[at + 1]?.norm ?? "");
    if (FORWARD.has(norm)) return isBeforeBoth ? (norm === "before" ? -1 : 0) : 1;
    if (BACKWARD.has(norm)) return isBeforeBoth || pointsBack ? 1 : -1;
  }
  return 0;
}
