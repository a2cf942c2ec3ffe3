import type { Concept, Proposition } from "../knowledge/schema.js";
import type { Standing } from "../model/answer.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital } from "../text/words.js";
import { asidesIn } from "./asides.js";
import type { Counted } from "./counted.js";
import { CHATTER, type Sentence } from "./sentence.js";
import { countedBy } from "./stance.js";
import type { Vouched } from "./vouched.js";

/** What accounting needs to know of the knowledge. */
export interface AccountFrame {
  vouched: Vouched;
  /** What kind of thing a concept is, where that is told. */
  kinds: Map<string, NonNullable<Concept["kind"]>>;
  /** Each pole's opposite. */
  opposites: Map<string, string>;
}

/** Function words that claim something all the same: a reason, a number, an order, an obligation. */
const TELLING = wordList("telling");

/** Each content word of a text with its standing to a proposition, in the text's order. */
export function accountFor(
  sentence: Sentence,
  proposition: Proposition,
  frame: AccountFrame,
  asked: boolean,
): Counted[] {
  const { tokens, negation } = sentence;
  const concepts = conceptsAt(sentence);
  const contrary = contraryTo(proposition, frame.opposites);
  const numbers = new Set(proposition.number ? countedBy(proposition.number, tokens).map(({ at }) => at) : []);
  const names = namesIn(sentence);
  const counted = tokens.flatMap(({ norm, stem }, at): Counted[] => {
    const isTelling = TELLING.has(norm) && !(asked && at === 0);
    // A single letter is a mark of some sort, or of markup.
    if ((isFunctionWord(norm) && !isTelling) || (norm.length === 1 && !/\d/.test(norm))) return [];
    const concept = concepts.get(at) ?? null;
    const isThing = /^\d/.test(norm) || (concept !== null && frame.kinds.has(concept)) || names.has(at);
    const isContrary = numbers.has(at) || (concept !== null && contrary.has(concept));
    // Where the article denies a proposition, what speaks against it is what the article says.
    const isExcluded = isContrary && !numbers.has(at) && proposition.article === "states" && negation.signs[at] !== -1;
    const standing = ((): Standing => {
      if (concept === CHATTER) return "taken for granted";
      if (isExcluded) return "contradicted";
      if (frame.vouched.by(proposition.id, stem)) return "borne out";
      if (!isTelling && frame.vouched.anywhere(stem)) return "taken for granted";
      return isContrary ? "contradicted" : "not in the article";
    })();
    return [{ at, standing, concept, isThing }];
  });
  const asides = asidesIn(sentence, counted, asked);
  return counted.map((one) => (asides.has(one.at) ? { ...one, standing: "taken for granted" } : one));
}

/** The words with a capital letter that is not only a sentence's first, nor that of a headline in capitals. */
function namesIn({ text, tokens }: Sentence): Set<number> {
  const isName = (at: number) =>
    isCapital(tokens[at]) && at > 0 && !/[.:!?"“‘(]\s*["“‘]?$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
  const names = tokens.map((_, at) => at).filter(isName);
  return new Set(names.length * 2 > tokens.length ? [] : names);
}

/** The concept of each word that names one or helps to. */
function conceptsAt({ mentions }: Sentence): Map<number, string> {
  return new Map(
    mentions.flatMap(({ concept, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, offset): [number, string] => [first + offset, concept]),
    ),
  );
}

/** The concepts that speak against a proposition. */
function contraryTo({ denies, values, poles }: Proposition, opposites: Map<string, string>): Set<string> {
  return new Set([...denies, ...(values?.false ?? []), ...poles.flatMap((pole) => opposites.get(pole) ?? [])]);
}
