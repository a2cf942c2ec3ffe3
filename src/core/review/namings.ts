import { REPORTER } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import { BEFORE_ROLE, type Identity, identify, POINTING } from "./identity.js";
import { folded, type People, ROLES, SHARED_ROLES } from "./people.js";

/** Somebody named in a sentence, by the numbers of the first and last word. */
export interface Naming extends Identity {
  first: number;
  last: number;
  /** Where it stands, in UTF-16 code units. */
  start: number;
  end: number;
  /** Spoken to or of, and not speaking: "to Kerry", "told the BBC". */
  isGoverned: boolean;
  /** Of those the one whom something is done to: "told Kerry", not "to Kerry". */
  isObject: boolean;
}

const PARTICLES = wordList("names", "particles");
const HONORIFICS = wordList("names", "honorifics");
const GOVERNING = wordList("saying", "governing");
const ADDRESSING = wordList("saying", "addressing");
const INTRODUCING = wordList("saying", "introducing");
const SINGULAR = new Set(["he", "she"]);
const OTHERS = new Set(["they", "i", "we", "it", "you", "who", "this", "that"]);
const MOST_WORDS = 14;
/** A preposition and its name stand no further apart, in UTF-16 code units. */
const WIDEST_BLANK = 3;

/** Everybody named in a sentence, in order: names, roles and pronouns, a name with its role as one. */
export function namingsIn(text: string, tokens: Token[], people: People): Naming[] {
  const found: Naming[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const naming = pronounAt(tokens, at) ?? chunkAt(text, tokens, at, people);
    if (!naming) continue;
    found.push(placed(tokens, naming));
    at = naming.last;
  }
  return withAppositions(text, tokens, found);
}

/** Somebody named, by words alone. */
type Unplaced = Omit<Naming, "start" | "end">;

function placed(tokens: Token[], naming: Unplaced): Naming {
  return { ...naming, start: tokens[naming.first]?.start ?? 0, end: tokens[naming.last]?.end ?? 0 };
}

function pronounAt(tokens: Token[], at: number): Unplaced | null {
  const norm = tokens[at]?.norm ?? "";
  const rest = { first: at, last: at, how: "pronoun" as const, isGenitive: false, isHuman: true };
  if (SINGULAR.has(norm)) return { ...rest, who: { kind: "again" }, isGoverned: false, isObject: false };
  return OTHERS.has(norm) ? { ...rest, who: { kind: "nobody" }, ...governing(tokens, at) } : null;
}

/** A run of words that names somebody, from one word on. */
function chunkAt(text: string, tokens: Token[], at: number, people: People): Unplaced | null {
  const reporter = people.reporterAt(tokens, at);
  if (reporter > 0) {
    const who = { kind: "person" as const, name: REPORTER.name };
    const last = at + reporter - 1;
    return { first: at, last, who, how: "role", ...governing(tokens, at), isGenitive: false, isHuman: false };
  }
  let first = at;
  const isPointed = POINTING.has(tokens[at]?.norm ?? "");
  let last = isPointed ? at : at - 1;
  while (last - at < MOST_WORDS && (last < at || isJoined(text, tokens[last], tokens[last + 1]))) {
    if (!belongs(text, tokens, last + 1, last < at, people)) break;
    last++;
  }
  while (last >= first && BEFORE_ROLE.has(tokens[last]?.norm ?? "") && !SHARED_ROLES.has(tokens[last]?.norm ?? ""))
    last--;
  // A sentence's first word has its capital letter in any case.
  if (
    first === 0 &&
    last > first &&
    isCapital(tokens[first]) &&
    isFunctionWord(tokens[first]?.norm ?? "") &&
    !isPointed
  )
    first++;
  if (last < first || (isPointed && last === first)) return null;
  const identity = identify(text, tokens, first, last, people);
  return identity && { first, last, ...governing(tokens, first), ...identity };
}

const WITHIN = new Set(["of", "to", "for"]);

/** Whether a word may belong to a naming, as its first word or behind others. */
function belongs(text: string, tokens: Token[], at: number, isFirst: boolean, people: People): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  // "Ban Ki-moon"
  if (!isFirst && isCapital(before) && text.slice(before?.end, token.start) === "-") return true;
  if (token.text === "US" || (isCapital(token) && !isFunctionWord(token.norm))) return true;
  const word = folded(token);
  if ([HONORIFICS, BEFORE_ROLE, ROLES, SHARED_ROLES].some((list) => list.has(word))) return true;
  const isWithin = WITHIN.has(word) && !isFirst;
  if ((isWithin || PARTICLES.has(word)) && isJoined(text, token, next)) {
    if (isCapital(next)) return word === "of" || PARTICLES.has(word);
    return !isFirst && [before, next].every((beside) => beside !== undefined && people.isOwn(folded(beside)));
  }
  return people.isOwn(word) && !isFunctionWord(word);
}

/** Only blanks, a hyphen, or the full stop of "Mr." or an initial stands between two words of a naming. */
function isJoined(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right || right.start - left.end > 8) return false;
  const between = text.slice(left.end, right.start).replace(/[\s\u2060]+/g, "");
  return between === "" || between === "-" || (between === "." && (left.text.length <= 2 || HONORIFICS.has(left.norm)));
}

/** "to Kerry" and "told the BBC", but not "listen to Kerry" nor "a quote from Lavrov". */
function governing(tokens: Token[], first: number): Pick<Naming, "isGoverned" | "isObject"> {
  const before = tokens[first - 1]?.norm ?? "";
  const isNext = (tokens[first]?.start ?? 0) - (tokens[first - 1]?.end ?? 0) <= WIDEST_BLANK;
  const isObject = isNext && ADDRESSING.has(before);
  const isIntroduced =
    ["to", "from", "of"].includes(before) && (first === 1 || INTRODUCING.has(tokens[first - 2]?.norm ?? ""));
  return { isObject, isGoverned: isObject || (isNext && GOVERNING.has(before) && !isIntroduced) };
}

/** A name and a role with only a comma between are one: "John Kerry, the US Secretary of State". */
function withAppositions(text: string, tokens: Token[], namings: Naming[]): Naming[] {
  const merged: Naming[] = [];
  for (const naming of namings) {
    const before = merged.at(-1);
    if (before && isApposed(text, tokens, before, naming)) {
      const named = naming.how === "name" ? naming : before;
      merged[merged.length - 1] = {
        ...named,
        first: before.first,
        last: naming.last,
        start: before.start,
        end: naming.end,
        isGoverned: before.isGoverned,
        isObject: before.isObject,
        isHuman: true,
      };
    } else merged.push(naming);
  }
  return merged;
}

function isApposed(text: string, tokens: Token[], left: Naming, right: Naming): boolean {
  const [end, start] = [tokens[left.last]?.end ?? 0, tokens[right.first]?.start ?? 0];
  const roles = [left, right].filter(({ how, who }) => how === "role" && who.kind !== "again").length;
  const names = [left, right].filter(({ how }) => how === "name").length;
  return start - end <= 4 && text.slice(end, start).trim() === "," && roles === 1 && names === 1 && !left.isGenitive;
}
