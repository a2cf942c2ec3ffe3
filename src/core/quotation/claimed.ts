import { REPORTER } from "../model/article.js";
import type { Person } from "../model/person.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { asMeant } from "../text/characters.js";
import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token, tokenize } from "../text/words.js";

/** Somebody named in the text around pasted words, by the numbers of the first and last word. */
interface Naming {
  name: string;
  first: number;
  last: number;
}

/** How readers name the reporter's own words. */
const REPORTER_ALIASES = wordList("names", "the reporter");
/** Words with a capital letter that name nobody. */
const NO_SPEAKER = wordList("names", "no speaker");
const AFTER_SPEAKER = wordList("saying", "after a speaker");
const BEFORE_SPEAKER = wordList("saying", "before a speaker");
/** A name behind unmarked words, with its dash or brackets, is not longer than this. In UTF-16 code units. */
const LONGEST_NAME = 120;

/**
 * Whom a text names as the speaker of the words it quotes: the one named nearest to them. Somebody the article does not know counts
 * too, since words that are not theirs are misattributed; null where nobody is named.
 */
export function claimedSpeaker(text: string, quoted: Span[], people: Person[]): string | null {
  const outside = blankOut(asMeant(text), quoted);
  const tokens = tokenize(outside);
  const known = knownNamings(tokens, people);
  return nearest([known, unknownNamings(outside, tokens, known)], tokens, quoted);
}

/** The name a speaker field means: one of the article's people under any alias, else the name as given. */
export function speakerByAlias(field: string, people: Person[]): string {
  return knownNamings(tokenize(field), people)[0]?.name ?? field.trim();
}

/** Parts pasted words without quotation marks from the speaker behind them: "not an easy task - Lavrov", "…, Lavrov", "… (Lavrov)". */
export function splitSpeaker(text: string, people: Person[]): { words: string; speaker: string | null } {
  const from = Math.max(0, text.length - LONGEST_NAME);
  const tail = asMeant(text).slice(from);
  const match = /^(.*\S)\s*(?:(?:\s[-–—]+|[–—,])\s*([^-–—,()]+)|\(([^()]+)\))\.?$/su.exec(tail);
  const name = (match?.[2] ?? match?.[3] ?? "").replace(/\.$/, "").trim().toLowerCase();
  const person = people.find((one) => one.name.toLowerCase() === name || one.aliases.includes(name));
  if (!match?.[1] || !person) return { words: text, speaker: null };
  return { words: partOf(wholeOf(text), 0, from + match[1].length).text, speaker: person.name };
}

/** The text with the quoted stretches, which are in order, blank, so that places stay. */
function blankOut(text: string, spans: Span[]): string {
  const kept = spans.map(({ start, end }, at) => text.slice(spans[at - 1]?.end ?? 0, start) + " ".repeat(end - start));
  return kept.join("") + text.slice(spans.at(-1)?.end ?? 0);
}

/** The name that stands nearest to any of the quoted stretches; of several as near, the first. */
function nearest(namings: Naming[][], tokens: Token[], quoted: Span[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const inOrder of namings) {
    let next = 0;
    for (const { name, first, last } of inOrder) {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      while ((quoted[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
      const before = start - (quoted[next - 1]?.end ?? Number.NEGATIVE_INFINITY);
      const after = (quoted[next]?.start ?? Number.POSITIVE_INFINITY) - end;
      const distance = Math.max(0, Math.min(before, after));
      if (distance < least) [best, least] = [name, distance];
    }
  }
  return best;
}

/** Where the article's people and the article itself are named, the longest alias first; "not Lavrov" names nobody. */
function knownNamings(tokens: Token[], people: Person[]): Naming[] {
  const aliases = aliasesByFirstWord(people);
  const namings: Naming[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const starting = aliases.get(withoutGenitive(tokens[at]?.norm ?? ""));
    const found = starting?.find(({ words }) => words.every((word, offset) => isWord(tokens[at + offset], word)));
    if (!found) continue;
    const last = at + found.words.length - 1;
    if (tokens[at - 1]?.norm !== "not") namings.push({ name: found.name, first: at, last });
    at = last;
  }
  return namings;
}

/** The ways of naming each, as folded words, by the first of them; the longest first. */
function aliasesByFirstWord(people: Person[]): Map<string, { name: string; words: string[] }[]> {
  const byFirst = new Map<string, { name: string; words: string[] }[]>();
  const add = (name: string, alias: string) => {
    const words = tokenize(alias).map(({ norm }) => norm);
    const [first] = words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { name, words }]);
  };
  for (const { name, aliases } of people) for (const alias of [name, ...aliases]) add(name, alias);
  for (const alias of REPORTER_ALIASES) add(REPORTER.name, alias);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.norm === word || token?.norm === `${word}'s`;
}

function withoutGenitive(norm: string): string {
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm;
}

/** Capitalised words that are no part of a known name, nor beside one, nor the first word of a sentence's grammar. */
function unknownNamings(text: string, tokens: Token[], known: Naming[]): Naming[] {
  const taken = new Set(known.flatMap(({ first, last }) => withNeighbours(tokens, first, last)));
  return tokens.flatMap((token, at) => {
    const mayName = isCapital(token) && !isFunctionWord(token.norm) && !NO_SPEAKER.has(token.norm) && !taken.has(at);
    return mayName && isBesideSpeech(text, tokens, at) ? [{ name: token.text, first: at, last: at }] : [];
  });
}

/** The numbers of some words, and of those that only a blank or a mark parts from them. */
function withNeighbours(tokens: Token[], first: number, last: number): number[] {
  const numbers = Array.from({ length: last - first + 3 }, (_, offset) => first - 1 + offset);
  return numbers.filter((at) => {
    const [left, right] = at < first ? [at, first] : [last, at];
    return (at >= first && at <= last) || (tokens[right]?.start ?? 0) - (tokens[left]?.end ?? 0) < 2;
  });
}

/** A name counts as a speaker beside a word of saying, a colon or a dash: `Kerry said`, `- Kerry`, `by John Kerry`. */
function isBesideSpeech(text: string, tokens: Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const behind = text.slice(token?.end ?? 0, next?.start ?? text.length).trim();
  if (/^[:(,]/.test(behind) || (behind === "" && AFTER_SPEAKER.has(next?.norm ?? ""))) return true;
  return isLedTo(text, tokens, at) || (isCapital(tokens[at - 1]) && isLedTo(text, tokens, at - 1));
}

function isLedTo(text: string, tokens: Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const ahead = text.slice(before?.end ?? 0, token?.start ?? 0).trim();
  return /[-–—(]$/.test(ahead) || (ahead === "" && BEFORE_SPEAKER.has(before?.norm ?? ""));
}
