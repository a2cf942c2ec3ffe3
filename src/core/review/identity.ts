import { REPORTER } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import { type Acquaintance, folded, isAkin, type People, ROLES, SHARED_ROLES } from "./people.js";

/** Who is named. */
export interface Identity {
  /**
   * `person` and `other`: somebody by name, known to the article or not; `again`: whoever was named before ("he", "the diplomat");
   * `nobody`: who cannot be told ("they", "I").
   */
  who: { kind: "person" | "other"; name: string } | { kind: "again" } | { kind: "nobody" };
  how: "name" | "role" | "pronoun";
  /** "Kerry's": what is theirs follows. */
  isGenitive: boolean;
  /** Surely somebody, and no body, place or paper. */
  isHuman: boolean;
}

const HONORIFICS = wordList("names", "honorifics");
const OFFICES = wordList("names", "offices");
/** These stand before a role and change nothing of whom it means. */
export const BEFORE_ROLE = wordList("names", "before a role");
const NO_SPEAKER = wordList("names", "no speaker");
const AGENCIES = wordList("names", "agencies");
/** Words that a role begins with: "the envoy". */
export const POINTING = new Set(["the", "a", "an", "his", "her", "their", "its", "our", "another", "one"]);

/** Whom a run of words names, from one word to another; null for nobody. */
export function identify(text: string, tokens: Token[], from: number, last: number, people: People): Identity | null {
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

/** True for a news agency or station, which only passes on what others say. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase().replace(/^the /, ""));
}

function textOf(text: string, chunk: Token[]): string {
  const words = text.slice(chunk[0]?.start, chunk.at(-1)?.end);
  return words.replace(/[\s\u2060]+/g, " ").replace(/['’]s$/, "");
}
