import type { Concept, Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import type { Negation } from "../language/negation.js";
import { holds, type Quantity, readQuantities } from "../language/quantities.js";
import { stem, type Token } from "../text/words.js";
import { orderVotes } from "./order.js";

/** How a claim, or the claim in a yes/no question, stands to a proposition. */
export interface Stance {
  /** +1: it asserts the proposition; -1: it denies it; 0: its signs contradict each other. */
  sign: 1 | 0 | -1;
  /** How many signs it rests on: poles and values that were used, or none but the topic itself. */
  signs: number;
}

/** Works out which way a text leans on a proposition: poles, the parity of negations, and values. */
export function stanceOf(
  proposition: Proposition,
  opposites: Map<string, string>,
  mentions: Mention[],
  negation: Negation,
  tokens: Token[],
): Stance {
  const votes: number[] = [];
  const denying = new Set(proposition.poles.flatMap((pole) => opposites.get(pole) ?? []));
  for (const pole of proposition.denies) denying.add(pole);
  for (const mention of mentions) {
    const asserted = signOf(mention, negation);
    if (proposition.poles.includes(mention.concept)) votes.push(asserted);
    else if (denying.has(mention.concept)) votes.push(-asserted);
  }
  const numbers = proposition.number ? numberVotes(proposition.number, negation, tokens) : [];
  const values = numbers.length > 0 ? numbers : valueVotes(proposition, mentions, negation);
  const denials = [...values, ...orderVotes(proposition, mentions, negation, tokens)];
  const all = [...votes, ...denials];
  if (all.length > 0) return { sign: agreed(votes, denials), signs: all.length };
  const anchor = mentions.filter((mention) => proposition.topic.includes(mention.concept)).at(-1);
  const sign = anchor ? signOf(anchor, negation) : negation.negators.length % 2 === 0 ? 1 : -1;
  return { sign: tokens.length > 0 ? sign : 0, signs: 0 };
}

/** A mention is asserted unless it is negated; that it is itself a negation ("not easy" as a label) does not count twice. */
function signOf(mention: Mention, negation: Negation): 1 | -1 {
  return negation.signs[mention.first] ?? 1;
}

/** Values vote once: a wrong one that is asserted, or a right one that is negated, denies the proposition; a right one alone asserts it. */
function valueVotes(proposition: Proposition, mentions: Mention[], negation: Negation): number[] {
  const { values } = proposition;
  if (!values) return [];
  const right = mentions
    .filter((mention) => values.true.includes(mention.concept))
    .map((mention) => signOf(mention, negation));
  const wrong = mentions
    .filter((mention) => values.false.includes(mention.concept))
    .map((mention) => signOf(mention, negation));
  if (wrong.includes(1) || right.includes(-1)) return [-1];
  return right.length + wrong.length > 0 ? [1] : [];
}

/** A number of the right unit votes by being true or not, with its comparison ("more than a dozen") and its negation. */
function numberVotes(number: { is: number; units: string[] }, negation: Negation, tokens: Token[]): number[] {
  const counted = countedBy(number, tokens);
  if (counted.length === 0) return [];
  const isTrue = counted.every((quantity) => holds(quantity, number.is) === (signAt(quantity, negation, tokens) === 1));
  return [isTrue ? 1 : -1];
}

/** The quantities of what a number counts. */
export function countedBy({ units }: { units: string[] }, tokens: Token[]): Quantity[] {
  const counted = units.map((unit) => stem(unit));
  return readQuantities(tokens).filter(
    ({ unit, comparison }) =>
      unit !== null && (counted.includes(unit) || (comparison !== "exactly" && !TIMES.has(unit))),
  );
}

/** The comparison's own "fewer" or "no more" is no negation of the number. */
function signAt(quantity: Quantity, negation: Negation, tokens: Token[]): 1 | -1 {
  const from = quantity.comparison === "exactly" ? quantity.at : Math.max(0, quantity.at - 3);
  const own = negation.negators.some((at) => at >= from && at < quantity.at && COMPARING.has(tokens[at]?.norm ?? ""));
  const sign = negation.signs[quantity.at] ?? 1;
  return own ? (sign === 1 ? -1 : 1) : sign;
}

const COMPARING = new Set(["less", "no", "not", "least"]);
const TIMES = new Set(["minut", "hour", "dai", "week", "month", "year"]);

/** Poles count where they agree; a wrong value denies what the poles assert. */
function agreed(poles: number[], values: number[]): 1 | 0 | -1 {
  const pole =
    poles.length === 0 || poles.every((vote) => vote === 1) ? 1 : poles.every((vote) => vote === -1) ? -1 : 0;
  return values.includes(-1) ? (pole === 1 ? -1 : 0) : pole;
}

/** Each pole's opposite, in both directions. */
export function oppositesOf(concepts: Concept[]): Map<string, string> {
  return new Map(
    concepts.flatMap(({ id, opposite }) => (opposite ? [[id, opposite] as const, [opposite, id] as const] : [])),
  );
}
