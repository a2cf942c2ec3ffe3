import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { wordList } from "../text/word-list.js";
import type { Sentence } from "./sentence.js";

/** The concepts by which a person is named, and those of the office that may stand for the person. */
export interface PersonConcepts {
  name: string;
  person: Set<string>;
  office: Set<string>;
}

/** `other`: somebody else alone is credited; `contrast`: somebody else, and not the one who said it; null: nothing speaks against it. */
export type Misattribution = "other" | "contrast" | null;

/**
 * Whom a sentence credits with what only one person said: `other` where it names somebody else alone, `contrast` where it says
 * somebody else and not that person ("It was Lavrov, not Kerry, who …"); null where nothing speaks against the attribution.
 * @param speakers whose words the proposition rests on
 */
export function misattribution(
  { text, tokens, mentions, negation }: Sentence,
  proposition: Proposition,
  people: PersonConcepts[],
  speakers: ReadonlySet<string>,
): Misattribution {
  const own = people.find((person) => person.name === proposition.by);
  if (!own) return isSaidByOther({ text, tokens, mentions }, people, speakers) ? "other" : null;
  const named = mentions.filter(({ concept }) => own.person.has(concept));
  const meant = named.length > 0 ? named : mentions.filter(({ concept }) => own.office.has(concept));
  const isAsserted = ({ first }: Mention) => negation.signs[first] !== -1;
  const others = people.filter((person) => person !== own);
  const asserted = mentions.filter(isAsserted);
  const namesOther = asserted.some(({ concept }) => others.some((other) => other.person.has(concept)));
  const meansOther = namesOther || asserted.some(({ concept }) => others.some((other) => other.office.has(concept)));
  if (meant.length > 0) return meansOther && !meant.some(isAsserted) ? "contrast" : null;
  if (!namesOther) return null;
  return IDENTIFYING.test(text) ? "contrast" : "other";
}

/**
 * "Lavrov said this is a pause": of what no one person alone stated, still somebody is credited who is not among those whose words bear it
 * out; null where it is nobody's words but the reporter's.
 */
function isSaidByOther(
  { text, tokens, mentions }: Pick<Sentence, "text" | "tokens" | "mentions">,
  people: PersonConcepts[],
  speakers: ReadonlySet<string>,
): boolean {
  if (speakers.size === 0) return false;
  const saying = mentions.filter(({ first, last }) => {
    const behind = text.slice(tokens[last]?.end, tokens[last + 1]?.start);
    return SAYING.has(tokens[last + 1]?.norm ?? "") || /^\s*:/.test(behind) || tokens[first - 2]?.norm === "according";
  });
  const credited = saying.flatMap(({ concept }) => people.filter((one) => one.person.has(concept)));
  return credited.length > 0 && !credited.some(({ name }) => speakers.has(name));
}

const SAYING = wordList("saying", "saying");

/** "It was Lavrov who said …", "the remark came from Kerry": that only one person is meant excludes the others. */
const IDENTIFYING =
  /\b(?:it|that) (?:is|was)\b(?:\W+\w+){1,5}?\W+(?:who|that)\b|\b(?:is|was) (?:it|that)\b(?:\W+\w+){1,5}?\W+(?:who|that)\b|\b(?:remark|quote|quotation|comment|phrase|line|words?|warning)s?\b\W*(?:\w+\W+)?(?:came|comes|is|was|are|were) (?:from|by)\b/i;
