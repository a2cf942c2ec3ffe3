import type { Proposition } from "../knowledge/schema.js";
import type { Sentence } from "./sentence.js";

/** The concepts by which a person is named, and those of the office that may stand for the person. */
export interface PersonConcepts {
  name: string;
  person: Set<string>;
  office: Set<string>;
}

/**
 * Whom a sentence credits with what only one person said: `other` where it names somebody else alone, `contrast` where it says
 * somebody else and not that person ("It was Lavrov, not Kerry, who …"); null where nothing speaks against the attribution.
 */
export function misattribution(
  { mentions, negation }: Sentence,
  proposition: Proposition,
  people: PersonConcepts[],
): "other" | "contrast" | null {
  const own = people.find((person) => person.name === proposition.by);
  if (!own) return null;
  const isAsserted = (first: number) => negation.signs[first] !== -1;
  const other = mentions.some(
    ({ concept, first }) => isAsserted(first) && people.some((person) => person !== own && person.person.has(concept)),
  );
  if (!other) return null;
  const named = mentions.filter(({ concept }) => own.person.has(concept));
  if (named.length > 0) return named.every(({ first }) => !isAsserted(first)) ? "contrast" : null;
  return mentions.some(({ concept }) => own.office.has(concept)) ? null : "other";
}
