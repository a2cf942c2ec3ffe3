import type { Span } from "../model/answer.js";
import { REPORTER } from "../model/article.js";
import type { Person } from "../model/person.js";
import { isFunctionWord } from "../text/function-words.js";
import { type Token, tokenize } from "../text/words.js";

/** A mention of somebody in the text around pasted words. */
interface Mention {
  name: string;
  start: number;
  end: number;
}

/** How readers name the reporter's own words. */
const REPORTER_ALIASES = ["article", "the article", "the reporter", "the story", "the report"];
/** Words with a capital letter that name nobody. */
const NOT_NAMES = new Set(
  "did is was does has quote quotes quoted verify check true real exact accurate source sources wire copy headline caption translated from in on at the minister secretary president mr mrs ms sir".split(
    " ",
  ),
);

/**
 * Whom a text names as the speaker of the words it quotes: the mention nearest to them. Somebody the article does not know counts
 * too, since words that are not theirs are misattributed; null where nobody is named.
 */
export function claimedSpeaker(text: string, quoted: Span[], people: Person[]): string | null {
  const outside = blankOut(text, quoted);
  const tokens = tokenize(outside);
  const known = knownMentions(tokens, people);
  const mentions = [...known, ...unknownMentions(outside, tokens, known)];
  const distance = (mention: Mention) =>
    Math.min(
      ...quoted.map((span) =>
        mention.end <= span.start ? span.start - mention.end : Math.max(0, mention.start - span.end),
      ),
    );
  const measured = mentions.map((mention) => ({ name: mention.name, distance: distance(mention) }));
  return measured.sort((a, b) => a.distance - b.distance)[0]?.name ?? null;
}

/** The name a speaker field means: one of the article's people under any alias, else the name as given. */
export function speakerByAlias(field: string, people: Person[]): string {
  return knownMentions(tokenize(field), people)[0]?.name ?? field.trim();
}

/** Parts pasted words without quotation marks from the speaker behind them: "not an easy task - Lavrov", "…, Lavrov", "… (Lavrov)". */
export function splitSpeaker(text: string, people: Person[]): { words: string; speaker: string | null } {
  const match = /^(.*\S)\s*(?:(?:\s[-–—]+|[–—,])\s*([^-–—,()]+)|\(([^()]+)\))\.?$/su.exec(text);
  const name = (match?.[2] ?? match?.[3] ?? "").replace(/\.$/, "").trim().toLowerCase();
  const person = people.find((one) => one.name.toLowerCase() === name || one.aliases.includes(name));
  return match?.[1] && person ? { words: match[1], speaker: person.name } : { words: text, speaker: null };
}

/** The text with the quoted stretches, which are in order, blank, so that places stay. */
function blankOut(text: string, spans: Span[]): string {
  const kept = spans.map(({ start, end }, at) => text.slice(spans[at - 1]?.end ?? 0, start) + " ".repeat(end - start));
  return kept.join("") + text.slice(spans.at(-1)?.end ?? 0);
}

/** Mentions of the article's people and of the article itself, the longest alias first; "not Lavrov" names nobody. */
function knownMentions(tokens: Token[], people: Person[]): Mention[] {
  const aliases = [
    ...people.flatMap((person) =>
      [person.name, ...person.aliases].map((alias) => ({ name: person.name, words: tokenize(alias) })),
    ),
    ...REPORTER_ALIASES.map((alias) => ({ name: REPORTER.name, words: tokenize(alias) })),
  ].sort((a, b) => b.words.length - a.words.length);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = aliases.find(({ words }) => words.every((word, offset) => sameWord(tokens[at + offset], word)));
    const first = tokens[at];
    const last = found && tokens[at + found.words.length - 1];
    if (!found || !first || !last) continue;
    if (tokens[at - 1]?.norm !== "not") mentions.push({ name: found.name, start: first.start, end: last.end });
    at += found.words.length - 1;
  }
  return mentions;
}

function sameWord(token: Token | undefined, word: Token): boolean {
  return token?.norm === word.norm || token?.norm === `${word.norm}'s`;
}

/** Capitalised words that are neither a known mention nor the first word of a sentence's grammar. */
function unknownMentions(text: string, tokens: Token[], known: Mention[]): Mention[] {
  return tokens
    .filter((token) => /^\p{Lu}/u.test(token.text) && !isFunctionWord(token.norm) && !NOT_NAMES.has(token.norm))
    .filter((token) => !known.some((mention) => mention.start < token.end + 2 && token.start < mention.end + 2))
    .filter((token) => isBesideSpeech(text, token))
    .map((token) => ({ name: token.text, start: token.start, end: token.end }));
}

/** A name counts as a speaker beside a verb of saying, a colon or a dash. */
function isBesideSpeech(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 24);
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  return (
    /^\s*(?:[:(,]|really|actually|said|says|say|told|tells|tell|stated|claimed|argued|admitted|added|warned|declared|quote|once)/i.test(
      after,
    ) || /(?:[-–—(]|by|from|did|said|says|to)\s*(?:\p{Lu}\p{L}+\s*)?$/u.test(before)
  );
}
