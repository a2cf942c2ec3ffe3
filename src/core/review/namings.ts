import { REPORTER } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import { type Acquaintance, folded, isAkin, type People, ROLES, SHARED_ROLES } from "./people.js";

/** Somebody named in a sentence, by the numbers of the first and last word. */
export interface Naming {
  first: number;
  last: number;
  /** Where it stands, in UTF-16 code units. */
  start: number;
  end: number;
  /**
   * `person` and `other`: somebody by name, known to the article or not; `again`: whoever was named before ("he", "the diplomat");
   * `nobody`: who cannot be told ("they", "I").
   */
  who: { kind: "person" | "other"; name: string } | { kind: "again" } | { kind: "nobody" };
  how: "name" | "role" | "pronoun";
  /** Spoken to or of, and not speaking: "to Kerry", "told the BBC". */
  isGoverned: boolean;
  /** Of those the one whom something is done to: "told Kerry", not "to Kerry". */
  isObject: boolean;
  /** "Kerry's": what is theirs follows. */
  isGenitive: boolean;
  /** Surely somebody, and no body, place or paper. */
  isHuman: boolean;
}

const PARTICLES = wordList("names", "particles");
const HONORIFICS = wordList("names", "honorifics");
const OFFICES = wordList("names", "offices");
const BEFORE_ROLE = wordList("names", "before a role");
const NO_SPEAKER = wordList("names", "no speaker");
const AGENCIES = wordList("names", "agencies");
const GOVERNING = wordList("saying", "governing");
const ADDRESSING = wordList("saying", "addressing");
const INTRODUCING = wordList("saying", "introducing");
const SINGULAR = new Set(["he", "she"]);
const OTHERS = new Set(["they", "i", "we", "it", "you", "who", "this", "that"]);
const POINTING = new Set(["the", "a", "an", "his", "her", "their", "its", "our", "another", "one"]);
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

type Identity = Pick<Naming, "who" | "how" | "isGenitive" | "isHuman">;

function identify(text: string, tokens: Token[], from: number, last: number, people: People): Identity | null {
  const chunk = tokens.slice(from, last + 1);
  const elsewhere = officeElsewhere(text, tokens, last, people);
  if (elsewhere) return elsewhere(chunk);
  const isGenitive = chunk.at(-1)?.norm.endsWith("'s") ?? false;
  const alias = people.named(chunk.map(folded));
  if (alias !== null) {
    const isName = chunk.some((token) =>
      people.all.some(({ name, surname }) => name === alias && surname === folded(token)),
    );
    const isLower =
      alias === REPORTER.name || isName || isCapital(chunk.at(-1)) || ROLES.has(folded(chunk.at(-1) ?? { norm: "" }));
    const how = isName ? ("name" as const) : ("role" as const);
    return { who: { kind: "person", name: alias }, how, isGenitive, isHuman: isLower && alias !== REPORTER.name };
  }
  const place = chunk.findLastIndex((token) => people.all.some(({ surname }) => surname === folded(token)));
  const ofSurname = people.all.filter(({ surname }) => surname === folded(chunk[place] ?? { norm: "" }));
  const first = chunk[place - 1];
  const named = ofSurname.find(({ ofName }) => first !== undefined && ofName.has(folded(first))) ?? ofSurname[0];
  if (named) return identifyNamed(text, chunk, place, named, people, from === 0);
  return identifyOther(text, chunk, people) ?? identifyRole(text, chunk, people);
}

/** "the minister for agriculture": an office that is told by what stands behind it, and is nobody's whom the article names. */
function officeElsewhere(text: string, tokens: Token[], last: number, people: People) {
  const [role, small, of] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (!role || !of || !ROLES.has(folded(role)) || !["for", "of"].includes(small?.norm ?? "")) return null;
  const next = tokens[last + 3];
  const words = isFunctionWord(of.norm) && next ? [of, next] : [of];
  if (words.some((token) => people.all.some((person) => isKnownTo(person, token)))) return null;
  if (words.every(({ norm }) => isFunctionWord(norm)) || !people.areRolesKnown) return null;
  return (chunk: Token[]): Identity => ({
    who: { kind: "other", name: textOf(text, [...chunk, ...words]) },
    how: "role",
    isGenitive: false,
    isHuman: true,
  });
}

/** A run with the surname of one of the article's people: them, or somebody of theirs. */
function identifyNamed(
  text: string,
  chunk: Token[],
  place: number,
  person: Acquaintance,
  people: People,
  isStart: boolean,
): Identity {
  const isTheirs = chunk[place]?.norm.endsWith("'s") ?? false;
  const rest = chunk.slice(place + 1);
  const other = (): Identity => ({
    who: { kind: "other", name: textOf(text, chunk) },
    how: "role",
    isGenitive: false,
    isHuman: true,
  });
  if (rest.length > 0) {
    const theirs = isTheirs ? (identifyOther(text, rest, people) ?? identifyRole(text, rest, people)) : null;
    if (theirs) return theirs;
    if (rest.some((token) => ROLES.has(folded(token)) && !person.own.has(folded(token)))) return other();
  }
  const before = chunk[place - 1];
  const isForeign =
    before &&
    isCapital(before) &&
    !before.norm.endsWith("'s") &&
    !isKnownTo(person, before) &&
    !(isStart && place === 1);
  if (isForeign && !HONORIFICS.has(before.norm) && !OFFICES.has(before.norm) && !ROLES.has(before.norm)) return other();
  return { who: { kind: "person", name: person.name }, how: "name", isGenitive: isTheirs, isHuman: true };
}

/** A name that the article does not know: capitals that are nobody's own, nor an office's. */
function identifyOther(text: string, chunk: Token[], people: People): Identity | null {
  const isNew = (token: Token) =>
    isCapital(token) &&
    !isFunctionWord(token.norm) &&
    ![HONORIFICS, OFFICES, ROLES, SHARED_ROLES, BEFORE_ROLE].some((list) => list.has(folded(token))) &&
    !NO_SPEAKER.has(folded(token)) &&
    !people.all.some((person) => isKnownTo(person, token));
  const from = chunk.findIndex(isNew);
  if (from < 0) return null;
  let to = chunk.findLastIndex(isNew);
  while (text.slice(chunk[to]?.end, chunk[to + 1]?.start) === "-") to++;
  const isTitled = chunk.some((token) => HONORIFICS.has(token.norm) || ROLES.has(folded(token)));
  const isGenitive = chunk.at(-1)?.norm.endsWith("'s") ?? false;
  return {
    who: { kind: "other", name: textOf(text, chunk.slice(from, to + 1)) },
    how: "name",
    isGenitive,
    isHuman: isTitled,
  };
}

/** A role: of the one person whose words it all has, of somebody else, or, without any, of whoever was named before. */
function identifyRole(text: string, chunk: Token[], people: People): Identity | null {
  const words = chunk.filter(
    ({ norm }) =>
      !POINTING.has(norm) && !BEFORE_ROLE.has(norm) && !HONORIFICS.has(norm) && !["of", "to", "for"].includes(norm),
  );
  const isRole = words.some((token) => ROLES.has(folded(token)) || SHARED_ROLES.has(folded(token)));
  if (!isRole) return null;
  const isGenitive = chunk.at(-1)?.norm.endsWith("'s") ?? false;
  const rest = { how: "role" as const, isGenitive, isHuman: true };
  const scored = people.all.map((person) => ({
    name: person.name,
    own: words.filter((token) => isKnownTo(person, token)).length,
    foreign: words.filter((token) => !isKnownTo(person, token) && !SHARED_ROLES.has(folded(token))).length,
  }));
  const likely = scored.filter(({ own, foreign }) => own > 0 && foreign === 0).sort((a, b) => b.own - a.own);
  const [best, second] = likely;
  const isIndefinite = ["a", "an", "another", "one"].includes(chunk[0]?.norm ?? "");
  if (best && !isIndefinite)
    return second?.own === best.own
      ? { ...rest, who: { kind: "nobody" } }
      : { ...rest, who: { kind: "person", name: best.name } };
  const isOnlyShared = words.every((token) => SHARED_ROLES.has(folded(token)));
  if (isOnlyShared && chunk[0]?.norm === "the") return { ...rest, who: { kind: "again" } };
  return { ...rest, who: people.areRolesKnown ? { kind: "other", name: textOf(text, chunk) } : { kind: "nobody" } };
}

function isKnownTo(person: Acquaintance, token: Token): boolean {
  const word = folded(token);
  if (word === "us" && token.text.toUpperCase() !== token.text) return false;
  return person.own.has(word) || (isCapital(token) && [...person.own].some((own) => isAkin(own, word)));
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

/** True for a news agency or station, which only passes on what others say. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase().replace(/^the /, ""));
}

function textOf(text: string, chunk: Token[]): string {
  const words = text.slice(chunk[0]?.start, chunk.at(-1)?.end);
  return words.replace(/[\s\u2060]+/g, " ").replace(/['’]s$/, "");
}
