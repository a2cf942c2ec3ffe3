import { type Quoted, quotationsOf } from "../text/quotation-marks.js";
import { type Place, sentencesOf, trimmed } from "../text/sentences.js";
import { tokenize } from "../text/words.js";
import { isSpeechBeside } from "./attribution.js";

/** A sentence, or the part of one that lies inside or outside quotation marks. */
export interface Piece {
  place: Place;
  /** True inside the quotation marks of somebody's speech; a title or a word in quotation marks is not speech. */
  quoted: boolean;
  /** For a quotation: the reporter's words in the same sentences, nearest first. */
  beside: string[];
  /** True for the reporter's words beside a quotation: `said Jane Doe`. */
  besideQuotation: boolean;
  translated: boolean;
}

/** How the article marks the quotation that follows as a translation. */
const TRANSLATED = /^\(?translated\)?:?$/i;

interface Speech extends Quoted {
  beside: string[];
  translated: boolean;
}

/** The pieces of a paragraph, in order. */
export function piecesOf(text: string, paragraph: Place): Piece[] {
  const sentences = sentencesOf(text, paragraph);
  const speeches = speechesOf(text, sentences, quotationsOf(text, paragraph));
  let next = 0;
  return sentences.flatMap((sentence) => {
    while ((speeches[next]?.outer.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const within: Speech[] = [];
    for (let at = next; (speeches[at]?.outer.start ?? Number.POSITIVE_INFINITY) < sentence.end; at++) {
      const speech = speeches[at];
      if (speech) within.push(speech);
    }
    return cut(text, sentence, within);
  });
}

/** The quotations that are somebody's speech: whole sentences, or words with somebody saying them beside. */
function speechesOf(text: string, sentences: Place[], quotations: Quoted[]): Speech[] {
  let next = 0;
  return quotations.flatMap((quoted) => {
    const { start, end } = quoted.outer;
    while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const first = sentences[next];
    let last = first;
    for (let at = next; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) last = sentences[at];
    if (!first || !last) return [];
    const before = text.slice(first.start, Math.max(first.start, start)).trim();
    const after = text.slice(end, Math.max(end, last.end)).trim();
    const isTranslated = TRANSLATED.test(before);
    const leads = isTranslated || !hasWords(before);
    const beside = [after, before].filter(hasWords);
    const isWhole = leads && !hasWords(after);
    const isSpeech = isWhole || ((leads || isIntroduced(before)) && beside.some(isSpeechBeside));
    return isSpeech ? [{ ...quoted, beside: isTranslated ? [] : beside, translated: isTranslated }] : [];
  });
}

/** `She said:`, `She said,`. */
function isIntroduced(before: string): boolean {
  return /[,:]$/.test(before);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A sentence cut at the quotation marks of the speeches that it takes part in. */
function cut(text: string, sentence: Place, speeches: Speech[]): Piece[] {
  if (speeches.length === 0)
    return [{ place: sentence, quoted: false, beside: [], besideQuotation: false, translated: false }];
  const pieces: Piece[] = [];
  const push = (start: number, end: number, speech: Speech | null) => {
    const place = trimmed(text, { start: speech ? start : afterMarks(text, start, end), end });
    const words = text.slice(place.start, place.end);
    if (tokenize(words).length === 0 || (!speech && TRANSLATED.test(words))) return;
    pieces.push({
      place,
      quoted: speech !== null,
      beside: speech?.beside ?? [],
      besideQuotation: speech === null,
      translated: speech?.translated ?? false,
    });
  };
  let from = sentence.start;
  for (const speech of speeches) {
    if (from < speech.outer.start) push(from, speech.outer.start, null);
    push(Math.max(sentence.start, speech.inner.start), Math.min(sentence.end, speech.inner.end), speech);
    from = speech.outer.end;
  }
  if (from < sentence.end) push(from, sentence.end, null);
  return pieces;
}

/** Past the comma that a quotation leaves behind: `"No", he said`. */
function afterMarks(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && /[\s,;]/.test(text[from] ?? "")) from++;
  return from;
}
