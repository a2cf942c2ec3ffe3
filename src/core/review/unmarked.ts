import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { asMeant } from "../text/characters.js";
import { wordList } from "../text/word-list.js";
import { tokenize } from "../text/words.js";
import { type Naming, namingsIn } from "./namings.js";
import type { People } from "./people.js";
import { isVerbOfSpeech } from "./verbs.js";

/** Words without quotation marks, and whom they are given to. */
interface Unmarked {
  words: Span;
  speaker: string | null;
}

/** Whoever is named before or behind unmarked words is named within so many UTF-16 code units. */
const LONGEST_NAMING = 120;
const NOBODY = wordList("names", "nobody");

/** The ways in which unmarked words may be parted from the speaker before or behind them, the likeliest first; the whole text is the last. */
export function unmarkedIn(text: string, people: People): Unmarked[] {
  const whole = trimmed(wholeOf(text));
  return [behind(whole, people), before(whole, people), { words: whole, speaker: null }].filter((one) => one !== null);
}

/** `not an easy task - Lavrov`, `…, said Lavrov`, `… (Lavrov)`, `…` and his name in a line of its own. */
function behind(whole: Span, people: People): Unmarked | null {
  const from = Math.max(0, whole.text.length - LONGEST_NAMING);
  const tail = asMeant(whole.text).slice(from);
  for (const { index, 0: mark } of tail.matchAll(/\s+[-–—~]+\s*|[–—,(]\s*|[.!?…]?\s*\n+\s*[-–—]*\s*/g)) {
    if (from + index === 0) continue;
    const speaker = speakerIn(tail.slice(index + mark.length), people, /\n|[-–—~(]/.test(mark));
    if (speaker !== null) return { words: trimmed(partOf(whole, whole.start, whole.start + from + index)), speaker };
  }
  return null;
}

/** `Lavrov: there are too many players`, `Kerry said that we have agreed`. */
function before(whole: Span, people: People): Unmarked | null {
  const head = asMeant(whole.text).slice(0, LONGEST_NAMING);
  const tokens = tokenize(head);
  const [naming] = namingsIn(head, tokens, people);
  if (naming?.first !== 0 || naming.isGenitive || naming.who.kind !== "person") return null;
  let next = naming.last + 1;
  while (next <= naming.last + 2 && isVerbOfSpeech(tokens[next])) next++;
  if (next > naming.last + 1 && tokens[next]?.norm === "that") next++;
  const [end, start] = [tokens[next - 1]?.end ?? 0, tokens[next]?.start];
  const isLed = next > naming.last + 1 || /^\s*:/.test(head.slice(end, start));
  return start !== undefined && isLed
    ? { words: partOf(whole, whole.start + start, whole.end), speaker: naming.who.name }
    : null;
}

/** Who is named by a stretch that does nothing else; somebody unknown only where a dash, a bracket or a line's end tells. */
function speakerIn(text: string, people: People, isSure: boolean): string | null {
  const tokens = tokenize(text);
  const [naming, ...others] = namingsIn(text, tokens, people).filter(({ who }) => who.kind !== "nobody");
  if (!naming || others.length > 0 || (naming.who.kind !== "person" && naming.who.kind !== "other")) return null;
  const rest = tokens.filter((_, at) => at < naming.first || at > naming.last);
  const isAll = rest.every((token) => isVerbOfSpeech(token)) || (isSure && rest.length <= 1);
  const isNamed = naming.who.kind === "person" || (isSure && naming.how === "name");
  return isAll && isNamed && rest.length <= 2 ? naming.who.name : null;
}

/** Whom a field for the speaker means: one of the article's people under any of their names, nobody for "unknown", else the name as given. */
export function speakerNamed(field: string, people: People): string | null {
  const tokens = tokenize(field);
  const norms = tokens.map(({ norm }) => norm);
  if (norms.length === 0 || NOBODY.has(norms.join(" "))) return null;
  const namings: Naming[] = namingsIn(field, tokens, people);
  const known = namings.find(({ who }) => who.kind === "person");
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  return known?.who.kind === "person" ? known.who.name : field.slice(start, end);
}
