import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import type { Counted } from "./counted.js";
import type { Sentence } from "./sentence.js";

/** Pronouns of those who talk, and not of those who are talked about. */
const TALKING = wordList("asides", "talking");
/** In words. */
const LONGEST_DATELINE = 8;
/** What an aside at the beginning of a question does not begin with: such a phrase says how, when or why. */
const QUALIFYING = wordList("asides", "qualifying");

/**
 * The numbers of the words that stand in remarks beside the matter: "forgive my pedantry, but …", "for my Year 10s: …", "…, or am I reading too much into it?"
 * Such a stretch, between punctuation, names no thing and nothing that the proposition vouches for. It speaks of those who talk, stands before a colon, opens a question, or
 * closes one with "or".
 */
export function asidesIn({ text, tokens }: Sentence, counted: Counted[], asked: boolean): Set<number> {
  const asides = new Set<number>();
  if (counted.every(({ standing }) => standing !== "not in the article")) return asides;
  const telling = new Set(
    counted
      .filter((one) => one.isThing || one.standing === "borne out" || one.standing === "contradicted")
      .map(({ at }) => at),
  );
  const borne = new Set(counted.filter(({ standing }) => standing === "borne out").map(({ at }) => at));
  const stretches = stretchesOf(text, tokens);
  const dateline = endOfDateline(text, tokens);
  for (const { at, standing } of counted) if (at <= dateline && standing === "not in the article") asides.add(at);
  let opens = asked;
  for (const [number, { first, last }] of stretches.entries()) {
    const words = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const isEmptyLabel =
      isLabel(text, tokens, number, last) && words.every((at) => !borne.has(at) || words.length === 1);
    const isEmpty = isEmptyLabel || words.every((at) => !telling.has(at));
    opens &&= isEmpty;
    if (!isEmpty) continue;
    const begins = tokens[first]?.norm ?? "";
    const isAside =
      words.some((at) => TALKING.has(tokens[at]?.norm ?? "")) ||
      isEmptyLabel ||
      (opens && !QUALIFYING.has(begins)) ||
      (asked && begins === "or");
    if (isAside && stretches.length > 1) for (const at of words) asides.add(at);
  }
  return asides;
}

/** The words between two marks of punctuation, by the numbers of the first and the last. */
function stretchesOf(text: string, tokens: Token[]): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = stretches.at(-1);
    const between = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (before && !/[,;:.!?()–—\n]|\s-\s/.test(between)) before.last = at;
    else stretches.push({ first: at, last: at });
  }
  return stretches;
}

/** "Caption check: …" */
function isLabel(text: string, tokens: Token[], number: number, last: number): boolean {
  return number === 0 && /^\s*:/.test(text.slice(tokens[last]?.end, tokens[last + 1]?.start));
}

/** "MUNICH, Feb 12 (Agency) - …": the number of the last word of an agency's dateline, or -1. */
function endOfDateline(text: string, tokens: Token[]): number {
  if (!isCapital(tokens[0])) return -1;
  for (let at = 0; at < Math.min(LONGEST_DATELINE, tokens.length - 1); at++)
    if (/\s[-–—]+\s|—/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start))) return at;
  return -1;
}
