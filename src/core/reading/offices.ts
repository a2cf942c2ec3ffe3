import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import type { Token } from "../text/words.js";
import type { Reading } from "./reading.js";
import type { Sentence } from "./sentence.js";

/** A person with an office that is another's: the proposition which says whose it is, and the numbers of the words of the wrong office. */
export interface Misnamed {
  proposition: Proposition;
  words: Set<number>;
}

/** Who is said to be what, beside the name: "Lavrov, the Russian president", "US Secretary of State Sergei Lavrov"; null where nothing is wrong. */
export function misnamedIn({ knowledge, frame }: Reading, { text, tokens, mentions }: Sentence): Misnamed | null {
  const kindOf = ({ concept }: Mention) => frame.kinds.get(concept);
  for (const [at, person] of mentions.entries()) {
    if (kindOf(person) !== "person") continue;
    const described = [before(text, tokens, mentions, at), behind(text, tokens, mentions, at)];
    for (const description of described.filter((one) => one.some((mention) => kindOf(mention) === "office"))) {
      const proposition = knowledge.propositions.find(
        ({ values }) =>
          values?.true.includes(person.concept) && description.some(({ concept }) => values.false.includes(concept)),
      );
      const isWrong = ({ concept }: Mention) => proposition?.values?.false.includes(concept) ?? false;
      if (proposition) return { proposition, words: new Set(description.filter(isWrong).flatMap(wordsOf)) };
    }
  }
  return null;
}

/** "US Secretary of State, John Kerry": what is named right before a person, up to two things; nothing of a list ("the envoy, Kerry and Lavrov"). */
function before(text: string, tokens: Token[], mentions: Mention[], at: number): Mention[] {
  const person = mentions[at];
  const nearest = mentions[at - 1];
  if (!person || !nearest || nearest.last !== person.first - 1) return [];
  const gap = text.slice(tokens[nearest.last]?.end, tokens[person.first]?.start);
  const isListed = gap.includes(",") && tokens[person.last + 1]?.norm === "and";
  if (!/^,?\s*$/.test(gap) || isListed) return [];
  const further = mentions[at - 2];
  return further && further.last === nearest.first - 1 ? [further, nearest] : [nearest];
}

/** "Lavrov, the Russian president": what is named between a person and the next mark, with only small words between. */
function behind(text: string, tokens: Token[], mentions: Mention[], at: number): Mention[] {
  const person = mentions[at];
  const next = person && tokens[person.last + 1];
  if (!next || !/^\s*[,(–-]\s*$/.test(text.slice(tokens[person.last]?.end, next.start))) return [];
  const description: Mention[] = [];
  let from = person.last + 1;
  for (const mention of mentions.slice(at + 1)) {
    const between = tokens.slice(from, mention.first);
    const isOpen = !/[,;:.)–]/.test(text.slice(next.start, tokens[mention.first]?.start));
    if (!isOpen || between.length > 1 || between.some(({ norm }) => !SMALL.has(norm))) break;
    description.push(mention);
    from = mention.last + 1;
  }
  return description;
}

/** What may stand within a description: "the envoy of the UN". */
const SMALL = new Set(["the", "a", "an", "of", "to", "for"]);

function wordsOf({ first, last }: Mention): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
