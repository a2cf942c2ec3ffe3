import { partOf, type Span, trimmed } from "../model/span.js";
import { asMeant, fold, UNSEEN } from "./characters.js";
import { isFunctionWord } from "./function-words.js";
import { typedParagraphs } from "./paragraphs.js";
import { wordList } from "./word-list.js";

/** Never the last word of a sentence, whatever follows. */
const LEADING = wordList("abbreviations", "never last");
/** Before a number. */
const NUMBERING = wordList("abbreviations", "before a number");
/** Sometimes the last word of a sentence: what follows decides. */
const TRAILING = wordList("abbreviations", "sometimes last");

/** Where a sentence may end: at white space, and behind the full stops of languages that set none. */
const GAPS = /\s+|(?<=[。！？])(?=\S)/gu;
const STOPS = ".?!…。！？";
/** What may close behind a stop. */
const CLOSING = `"'”’“»›)]${UNSEEN}`;
/** As far as this a gap's surroundings are looked at. In UTF-16 code units. */
const BEFORE = 60;
const AFTER = 40;

/** The sentences of something typed or pasted, in order; what has no word in it is left out. */
export function sentencesIn(typed: string): Span[] {
  return typedParagraphs(typed)
    .flatMap(sentencesOf)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** True for a sentence with a question mark at its end. */
export function asks({ text }: Span): boolean {
  return /[?？]\u2060*$/.test(asMeant(text.slice(-AFTER)));
}

/** The sentences of one paragraph, in order, without the white space around them. */
export function sentencesOf(paragraph: Span): Span[] {
  const meant = asMeant(paragraph.text);
  const inPlace = { ...paragraph, text: meant };
  const sentences: Span[] = [];
  let from = 0;
  const endAt = (to: number) => {
    const { start, end } = trimmed(partOf(inPlace, paragraph.start + from, paragraph.start + to));
    if (start < end) sentences.push(partOf(paragraph, start, end));
    from = to;
  };
  for (const { 0: gap, index } of meant.matchAll(GAPS))
    if (endsSentence(meant, Math.max(from, index - BEFORE), index, index + gap.length)) endAt(index + gap.length);
  endAt(meant.length);
  return sentences;
}

/** Whether a sentence ends at a gap: `from` is as far back as it is looked at, `end` where the gap begins and `next` where it ends. */
function endsSentence(text: string, from: number, end: number, next: number): boolean {
  let closing = end;
  while (closing > from && CLOSING.includes(text.charAt(closing - 1))) closing--;
  let stop = closing;
  while (stop > from && STOPS.includes(text.charAt(stop - 1))) stop--;
  const after = text.slice(next, next + AFTER).replace(/^[\s\u2060]+/, "");
  if (stop === closing || after === "") return false;
  const goesOn = /^\p{Ll}/u.test(after);
  // `"Why?" he asked.`
  if (goesOn && closing < end) return false;
  const stops = text.slice(stop, closing);
  if (stops !== ".") return !goesOn || /[?!。！？]/u.test(stops);
  return !isAbbreviation(text.slice(from, stop), after, goesOn);
}

/** Whether the full stop behind a stretch is that of an abbreviation or an initial and ends nothing. */
function isAbbreviation(before: string, next: string, goesOn: boolean): boolean {
  const [last = "", previous = ""] = before.split(/[\s(["“„«]+/).reverse();
  const word = fold(last).replaceAll(".", "");
  // "Y. p. orientalis": before a small letter a single one is short for something.
  if (LEADING.has(word) || (goesOn && word.length === 1)) return true;
  if (NUMBERING.has(word)) return /^\p{N}/u.test(next);
  const isOpen = TRAILING.has(word) || isInitial(last, previous) || /^\p{L}\.(\p{L}\.?)+$/u.test(last);
  return isOpen && (goesOn || !startsSentence(next));
}

/** `J.` in `J. R. Smith`; not `Elizabeth I.`, nor `vitamin C.` */
function isInitial(last: string, previous: string): boolean {
  if (!/^\p{Lu}$/u.test(last)) return false;
  return /^[IVX]$/.test(last) ? !/^\p{Lu}\p{Ll}/u.test(previous) : !/^\p{Ll}/u.test(previous) || previous.length <= 3;
}

/** True where the first word is one that a sentence starts with and a name does not: The, He, In, But … */
function startsSentence(next: string): boolean {
  const first = /\p{L}+/u.exec(next)?.[0];
  return first !== undefined && (isFunctionWord(fold(first)) || /^["“„«(]/.test(next));
}
