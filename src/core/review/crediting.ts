import type { Attributing } from "../model/review.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";
import type { Naming } from "./namings.js";
import type { Words } from "./script.js";
import { isPassive, isVerb } from "./verbs.js";

/** Whom a stretch of words credits: somebody named, by their place in the line. */
export interface Found {
  naming: Naming | null;
  how: Attributing | null;
}

/** Who says it, of words that begin just behind a quotation: `said Kerry`, `Kerry said`, `the envoy thundered`. */
export function besideVerb(words: Words): Found | null {
  const { tokens, namings } = words;
  const [naming] = namings;
  const verb = tokens.findIndex((token, at) => isVerb(token) && !isPassive(tokens, at));
  if (!naming) return null;
  // A verb that no list has: `wondered Kerry`.
  if (verb < 0 && naming.first === 1 && /ed$/.test(tokens[0]?.norm ?? "")) return withOther(words, naming);
  if (verb >= 0 && verb < naming.first && verb <= 2) {
    // `"Why?" asked Kerry`: just behind the quotation the verb has its subject behind it.
    const spoken = namings.find(
      ({ first, isGoverned }) => first > verb && first <= verb + 4 && (!isGoverned || (verb === 0 && first === 1)),
    );
    return spoken ? withOther(words, spoken) : null;
  }
  if (naming.first > 2 || naming.isGoverned) return null;
  if (verb > naming.first && verb <= naming.last + 14) return subjectOf(words, verb, false) ?? withOther(words, naming);
  // A verb that no list has: "Mr Kerry thundered."
  const next = tokens[naming.last + 1];
  const isVerbal = next !== undefined && /(?:ed|s)$/.test(next.norm) && naming.first === 0 && !naming.isGenitive;
  return isVerbal ? withOther(words, naming) : null;
}

/** Two with only "and" or "or" between are two candidates. */
function withOther({ tokens, namings }: Words, naming: Naming): Found {
  const isBeside = (left: Naming, right: Naming) =>
    right.first === left.last + 2 &&
    JOINING.has(tokens[left.last + 1]?.norm ?? "") &&
    [left, right].every(({ who }) => who.kind !== "nobody");
  const isDouble = namings.some((one) => one !== naming && (isBeside(one, naming) || isBeside(naming, one)));
  return { naming: isDouble ? null : naming, how: null };
}

const JOINING = new Set(["and", "or"]);
const RELATIVE = new Set(["who", "that", "this"]);

/** The subject of a verb: the nearest one named before it who is not spoken to or of; in `said Kerry:` the one behind it. */
export function subjectOf(words: Words, verb: number, mayFollow: boolean): Found | null {
  const { tokens, namings } = words;
  const subject = namings.findLast(({ who, last, isGoverned, isGenitive }) => {
    // "would you believe", "that", "who": they are subjects only just before the verb.
    const isSubject = who.kind !== "nobody" || (last === verb - 1 && !RELATIVE.has(tokens[last]?.norm ?? ""));
    return last < verb && !isGoverned && !isGenitive && isSubject;
  });
  if (subject) return withOther(words, subject);
  const after = namings.find(({ first, isGoverned }) => first > verb && first <= verb + 2 && !isGoverned);
  return mayFollow && after ? withOther(words, after) : null;
}

const OWNING = new Set(["his", "her"]);

/** A pronoun for whoever was named before. */
function whoeverAt(at: number, token: Token | undefined): Naming {
  const marks = { isGoverned: false, isObject: false, isGenitive: false, isHuman: true };
  const place = { start: token?.start ?? 0, end: token?.end ?? 0 };
  return { first: at, last: at, ...place, who: { kind: "again" }, how: "pronoun", ...marks };
}

/** What somebody's words are called: "in Kerry's words". */
const WORDS_OF = wordList("saying", "words of somebody");

/** "according to Kerry", "in the words of Kerry", "in Kerry's words", "His words:". */
export function accordingTo(words: Words): Found | null {
  const { tokens, namings } = words;
  const his = tokens.findIndex(({ norm }, at) => OWNING.has(norm) && WORDS_OF.has(tokens[at + 1]?.norm ?? ""));
  if (his === 0 || his === 1) return { naming: whoeverAt(his, tokens[his]), how: null };
  for (const naming of namings) {
    const [before, last] = [tokens[naming.first - 2]?.norm ?? "", tokens[naming.first - 1]?.norm];
    const isSource =
      (before === "according" && last === "to") ||
      (last === "of" && WORDS_OF.has(before)) ||
      (last === "by" && naming.first <= 3);
    const isOwner = naming.isGenitive && WORDS_OF.has(tokens[naming.last + 1]?.norm ?? "");
    if (isSource || isOwner) return withOther(words, naming);
  }
  return null;
}

/** Who is named before a colon without a verb: "KERRY GRAB:", "Listen to Lavrov:", "Mr Lavrov's verdict:". */
export function labelIn({ tokens, namings }: Words): Found | null {
  const free = namings.filter(({ isGoverned }) => !isGoverned);
  const known = free.filter(({ who }) => who.kind === "person" || who.kind === "again");
  const names = new Set(known.map(({ who }) => (who.kind === "person" ? who.name : "")));
  const [only] = known;
  if (names.size > 1) return { naming: null, how: null };
  if (only) return { naming: only, how: only.first <= 1 && tokens.length <= 6 ? "label" : null };
  const [other] = free;
  const isLabel = other?.who.kind === "other" && other.first === 0 && other.last >= tokens.length - 2;
  return isLabel ? { naming: other, how: "label" } : null;
}

/** Behind a dash, a comma or in brackets: `" - Kerry`, `", Kerry`, `" (John Kerry, Munich)`. */
export function closingLabel({ tokens, namings }: Words, rest: string): Found | null {
  const [naming] = namings;
  const isMarked = /^["'”’»\s\u2060]*(?:[-–—~(/,|]|$)/.test(rest);
  const isAll = naming?.first === 0 && naming.last === tokens.length - 1 && naming.who.kind === "person";
  if (!naming || !(isMarked || isAll) || naming.first > 1 || naming.isGoverned || naming.isGenitive) return null;
  const isKnown = naming.who.kind === "person";
  const isEnd = tokens.length - (naming.last - naming.first + 1) <= (isKnown ? 10 : 2);
  return isEnd && (isKnown || /^["'”’»\s\u2060]*[-–—(]/.test(rest)) ? { naming, how: "label" } : null;
}
