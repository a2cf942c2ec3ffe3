import { isFunctionWord } from "./function-words.js";
import { fold } from "./words.js";

/** A stretch of a text, in UTF-16 code units. */
export interface Place {
  start: number;
  end: number;
}

/** A sentence longer than this is cut at a clause, because no reader takes a longer one for a quotation. */
export const LONGEST_SENTENCE = 500;
/** The segmenter copies its whole input for each sentence it finds, so that it is given a text in windows of this length. */
const WINDOW = 4_000;

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

const words = (list: string) => new Set(list.split(/\s+/));
/** Never the last word of a sentence, whatever follows. */
const LEADING = words(
  "mr mrs ms dr prof gen col sgt lt capt cmdr maj adm rev hon st ste mt ft gov sen rep pres supt insp messrs eg ie cf vs v viz ca approx al",
);
/** Before a number. */
const NUMBERING = words("no nos vol vols p pp fig figs ch art sec para c");
/** Sometimes the last word of a sentence: what follows decides. */
const TRAILING = words(
  "inc ltd co corp bros jr sr etc dept univ est assn jan feb mar apr jun jul aug sep sept oct nov dec am pm bc ad",
);

/** The lines of a text that are not blank, without the white space around them: its paragraphs. */
export function paragraphsOf(text: string): Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const place = trimmed(text, { start: from, end: from + line.length });
    if (place.start < place.end) places.push(place);
    from += line.length + 1;
  }
  return places;
}

/** The sentences of one paragraph, in order, without the white space around them. */
export function sentencesOf(text: string, paragraph: Place): Place[] {
  const sentences: Place[] = [];
  for (const piece of piecesOf(text, paragraph)) {
    const last = sentences.at(-1);
    if (last && belongTogether(text, last, piece)) last.end = piece.end;
    else sentences.push({ ...piece });
  }
  return sentences.flatMap((sentence) => shortened(text, trimmed(text, sentence))).filter((one) => one.start < one.end);
}

/** What the segmenter takes for sentences; each window begins where the last whole sentence of the one before ended. */
function piecesOf(text: string, { start, end }: Place): Place[] {
  const pieces: Place[] = [];
  let from = start;
  while (from < end) {
    const to = Math.min(end, from + WINDOW);
    const found = [...SEGMENTER.segment(text.slice(from, to))].map(({ index, segment }) => ({
      start: from + index,
      end: from + index + segment.length,
    }));
    // The last one may go on in the next window, unless it fills this one.
    if (to < end && found.length > 1) found.pop();
    pieces.push(...found);
    from = Math.max(found.at(-1)?.end ?? to, from + 1);
  }
  return pieces;
}

/** Whether the segmenter broke a sentence in two: after an abbreviation or an initial, or before `said Jane Doe`. */
function belongTogether(text: string, before: Place, after: Place): boolean {
  const next = text.slice(after.start, Math.min(after.end, after.start + 40));
  if (/^\p{Ll}/u.test(next)) return true;
  // Only the last few words matter, and a sentence may be very long.
  const tail = text.slice(Math.max(before.start, before.end - 60), before.end).trimEnd();
  if (!tail.endsWith(".")) return false;
  const [last = "", previous = ""] = tail
    .slice(0, -1)
    .split(/[\s(["“„«]+/)
    .reverse();
  const abbreviation = fold(last).replaceAll(".", "");
  if (LEADING.has(abbreviation)) return true;
  if (NUMBERING.has(abbreviation)) return /^\p{N}/u.test(next);
  const isOpen = TRAILING.has(abbreviation) || isInitial(last, previous) || /^\p{Lu}\.(\p{Lu}\.?)+$/u.test(last);
  return isOpen && !startsSentence(next);
}

/** `J.` in `J. R. Smith`; not `Elizabeth I.`, nor `vitamin C.` */
function isInitial(last: string, previous: string): boolean {
  if (!/^\p{Lu}$/u.test(last)) return false;
  return /^[IVX]$/.test(last) ? !/^\p{Lu}\p{Ll}/u.test(previous) : !/^\p{Ll}/u.test(previous) || previous.length <= 3;
}

/** True where the first word is one that a sentence starts with and a name does not: The, He, In, But … */
function startsSentence(next: string): boolean {
  const first = next.split(/[^\p{L}]+/u).find(Boolean) ?? "";
  return first.length > 0 && (isFunctionWord(fold(first)) || /^["“„«(]/.test(next));
}

/** A sentence as it is, or cut in pieces at clauses where it is too long. */
function shortened(text: string, sentence: Place): Place[] {
  const pieces: Place[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const end = start + cutAt(text.slice(start, start + LONGEST_SENTENCE));
    pieces.push(trimmed(text, { start, end }));
    start = end;
  }
  return [...pieces, trimmed(text, { start, end: sentence.end })];
}

/** Where a too long stretch is best cut: after the last semicolon, else comma, else space, but never within a character. */
function cutAt(stretch: string): number {
  for (const mark of ["; ", ": ", ", ", " "]) {
    const at = stretch.lastIndexOf(mark);
    if (at > LONGEST_SENTENCE / 4) return at + mark.length;
  }
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}

/** A place without the white space at its ends. */
export function trimmed(text: string, { start, end }: Place): Place {
  const stretch = text.slice(start, end);
  const from = start + (stretch.length - stretch.trimStart().length);
  return { start: from, end: Math.max(from, start + stretch.trimEnd().length) };
}
