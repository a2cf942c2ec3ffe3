import { partOf, type Span, trimmed } from "../model/span.js";
import { type Quotation, quotationsOf } from "../text/quotation-marks.js";
import { sentencesOf } from "../text/sentences.js";
import { isSpeechBeside } from "./credit.js";

/** A sentence, or the part of one that lies inside or outside quotation marks. */
export interface Piece {
  span: Span;
  /** True inside the quotation marks of somebody's speech; a title or a word in quotation marks is not speech. */
  quoted: boolean;
  /** For a quotation: the reporter's words in the same sentences, nearest first. */
  beside: string[];
  /** True for the reporter's words beside a quotation: `said Jane Doe`. */
  besideQuotation: boolean;
  translated: boolean;
}

/** A sentence longer than this is cut at a clause, because no reader takes a longer one for a quotation. In UTF-16 code units. */
export const LONGEST_STATEMENT = 500;
/** How the article marks the quotation that follows as a translation. */
const TRANSLATED = /^\(?translated\)?:?$/i;

interface Speech extends Quotation {
  beside: string[];
  translated: boolean;
}

/** The pieces of a paragraph, in order. */
export function piecesOf(paragraph: Span): Piece[] {
  const sentences = sentencesOf(paragraph).flatMap(shortened);
  const speeches = speechesOf(paragraph, sentences, quotationsOf(paragraph));
  let next = 0;
  return sentences.flatMap((sentence) => {
    while ((speeches[next]?.outer.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const within: Speech[] = [];
    for (let at = next; (speeches[at]?.outer.start ?? Number.POSITIVE_INFINITY) < sentence.end; at++) {
      const speech = speeches[at];
      if (speech) within.push(speech);
    }
    return cut(sentence, within);
  });
}

/** A sentence as it is, or cut in pieces at clauses where it is too long. */
function shortened(sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_STATEMENT) {
    const stretch = partOf(sentence, start, start + LONGEST_STATEMENT);
    start += cutAt(stretch.text);
    pieces.push(trimmed(partOf(stretch, stretch.start, start)));
  }
  return [...pieces, trimmed(partOf(sentence, start, sentence.end))].filter(({ text }) => text !== "");
}

/** Where a too long stretch is best cut: after the last semicolon, else colon, comma, space, but never within a character. */
function cutAt(stretch: string): number {
  for (const mark of ["; ", ": ", ", ", " "]) {
    const at = stretch.lastIndexOf(mark);
    if (at > LONGEST_STATEMENT / 4) return at + mark.length;
  }
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}

/** The quotations that are somebody's speech: whole sentences, or words with somebody saying them beside. */
function speechesOf(paragraph: Span, sentences: Span[], quotations: Quotation[]): Speech[] {
  let next = 0;
  return quotations.flatMap((quotation) => {
    const { start, end } = quotation.outer;
    while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const first = sentences[next];
    let last = first;
    for (let at = next; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) last = sentences[at];
    if (!first || !last) return [];
    const before = partOf(paragraph, first.start, Math.max(first.start, start)).text.trim();
    const after = partOf(paragraph, end, Math.max(end, last.end)).text.trim();
    const isTranslated = TRANSLATED.test(before);
    const leads = isTranslated || !hasWords(before);
    const beside = [after, before].filter(hasWords);
    const isWhole = leads && !hasWords(after);
    const isSpeech = isWhole || ((leads || isIntroduced(before)) && beside.some(isSpeechBeside));
    return isSpeech ? [{ ...quotation, beside: isTranslated ? [] : beside, translated: isTranslated }] : [];
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
function cut(sentence: Span, speeches: Speech[]): Piece[] {
  if (speeches.length === 0)
    return [{ span: sentence, quoted: false, beside: [], besideQuotation: false, translated: false }];
  const pieces: Piece[] = [];
  const push = (start: number, end: number, speech: Speech | null) => {
    const whole = trimmed(partOf(sentence, start, end));
    const span = speech ? whole : afterMarks(whole);
    if (!hasWords(span.text) || (!speech && TRANSLATED.test(span.text))) return;
    pieces.push({
      span,
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
function afterMarks(span: Span): Span {
  const marks = /^[\s,;]+/.exec(span.text)?.[0].length ?? 0;
  return partOf(span, span.start + marks, span.end);
}
