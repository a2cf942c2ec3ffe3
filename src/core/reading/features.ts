import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { QUESTION_WORDS } from "../language/question-words.js";
import { isFunctionWord } from "../text/function-words.js";
import { CHATTER, type Sentence } from "./sentence.js";
import { stanceOf } from "./stance.js";

/** Features by the hash of their name, each with its value; the models are linear in these. */
export type Features = Map<number, number>;

/** A feature is known by the hash of its name alone: FNV-1a over the UTF-16 code units of all parts, as a signed 32-bit number. */
export function hashOf(...name: string[]): number {
  let hash = 0x811c9dc5;
  for (const part of name)
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** How far apart two concepts may stand, in concepts, to count as a pair. */
const PAIR_REACH = 3;
const MOST_UNKNOWN = 4;

/** What tells the topic of a question or claim, and what kind of question it is: words, word pairs, concepts, concept pairs. */
export function topicFeatures({ tokens, mentions }: Sentence): Features {
  const features: Features = new Map();
  const add = (...name: string[]) => features.set(hashOf(...name), 1);
  const stems = ["^", ...tokens.map((token) => token.stem), "$"];
  for (const one of stems) add("s:", one);
  for (let at = 0; at + 1 < stems.length; at++) add("b:", stems[at] ?? "", " ", stems[at + 1] ?? "");
  const concepts = mentions.map((mention) => mention.concept).filter((concept) => concept !== CHATTER);
  for (const concept of concepts) add("c:", concept);
  concepts.forEach((one, at) => {
    for (const other of concepts.slice(at + 1, at + 1 + PAIR_REACH))
      one < other ? add("p:", one, " ", other) : add("p:", other, " ", one);
  });
  for (const word of tokens.map((token) => token.norm).filter((norm) => QUESTION_WORDS.has(norm)))
    for (const concept of new Set(concepts)) add("q:", word, " ", concept);
  for (const unknown of unknownKinds({ tokens, mentions })) add(unknown);
  return features;
}

/** How many content words no concept accounts for, and whether a name or number is among them. */
function unknownKinds({ tokens, mentions }: Pick<Sentence, "tokens" | "mentions">): string[] {
  const known = wordsOf(mentions);
  const unknown = tokens.filter((token, at) => !known.has(at) && !isFunctionWord(token.norm));
  return [
    `u:${Math.min(unknown.length, MOST_UNKNOWN)}`,
    ...(unknown.some((token) => /\p{N}/u.test(token.text)) ? ["u:number"] : []),
    ...(unknown.some((token, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(token.text)) ? ["u:name"] : []),
  ];
}

/** The numbers of the words that name concepts. */
function wordsOf(mentions: Mention[]): Set<number> {
  const words = new Set<number>();
  for (const { first, last } of mentions) for (let at = first; at <= last; at++) words.add(at);
  return words;
}

/** What the reading of a stance needs to know of the knowledge. */
export interface StanceFrame {
  /** Each pole's opposite. */
  opposites: Map<string, string>;
  /** Which concepts are people: concept to the person's name. */
  people: Map<string, string>;
  /** Who says what a proposition rests on: proposition to the person's name. */
  speakers: Map<string, string>;
}

/**
 * What tells whether a text asserts or denies a proposition. Each feature carries the sign of the negations over it, so that what
 * is learnt from "it is easy" holds for "it is not easy" turned round; `declared` is what the editor's poles and values say.
 */
export function stanceFeatures(
  { tokens, mentions, negation }: Sentence,
  proposition: Proposition,
  frame: StanceFrame,
): Features {
  const declared = stanceOf(proposition, frame.opposites, mentions, negation, tokens);
  const sign = declared.sign * (proposition.article === "denies" ? -1 : 1);
  const features: Features = new Map([
    [hashOf("declared"), 2 * sign],
    [hashOf("declared ", proposition.id), sign],
    [hashOf(declared.signs > 0 ? "declared by poles" : "declared by default"), sign],
    [hashOf("parity ", proposition.id), negation.negators.length % 2 === 0 ? 1 : -1],
    [hashOf("bias ", proposition.id), 1],
  ]);
  const add = (value: number, ...name: string[]) => features.set(hashOf(...name), value);
  if (negation.negators.length > 0) add(sign, "negations ", String(Math.min(3, negation.negators.length)));
  const known = wordsOf(mentions);
  let before = "^";
  for (const { concept, first } of mentions) {
    if (concept === CHATTER) continue;
    const sign = negation.signs[first] ?? 1;
    add(sign, "c ", proposition.id, " ", concept);
    const person = frame.people.get(concept);
    if (person) add(sign, person === frame.speakers.get(proposition.id) ? "speaker own" : "speaker other");
    add(sign, "p ", proposition.id, " ", before, " ", concept);
    before = concept;
  }
  tokens.forEach(({ stem }, at) => {
    if (known.has(at)) return;
    add(negation.signs[at] ?? 1, "w ", proposition.id, " ", stem);
    add((negation.signs[at] ?? 1) * sign, "w ", stem);
  });
  return features;
}
