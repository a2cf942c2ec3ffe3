import type { LookUp } from "../model/request.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { isFunctionWord } from "../text/function-words.js";
import { type Quotation, quotationsOf } from "../text/quotation-marks.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { isCapital, tokenize } from "../text/words.js";

/**
 * Reads a message for what can be looked up in it, in its order, each sentence once: quotations, questions and claims. A sentence with a
 * quotation stays whole, with the speaker behind it; a quotation of several sentences stays in one piece; one word in quotation marks is
 * emphasis.
 * @param saysAnything false for a sentence that is not worth looking up, as a greeting
 */
export function passagesIn(message: string, saysAnything: (sentence: string) => boolean): LookUp[] {
  const passages = new Map<string, LookUp>();
  for (const { span, quotes } of wholeSentences(message)) {
    const { text } = span;
    if (quotes) passages.set(text, { kind: "quote", text, speaker: null });
    else if (saysAnything(text)) passages.set(text, { kind: asks(span) ? "ask" : "check", text });
  }
  return [...passages.values()];
}

/** The questions of a text that asks several; none for one that asks once, which need not be taken apart. */
export function questionsIn(text: string, saysAnything: (sentence: string) => boolean): LookUp[] {
  if (text.indexOf("?") === text.lastIndexOf("?")) return [];
  const questions = passagesIn(text, saysAnything).filter(({ kind }) => kind === "ask");
  return questions.length > 1 ? questions : [];
}

/** Cuts a message into pieces of one quotation each, together with the words around it that may name its speaker. */
export function quotationsIn(message: string): LookUp[] {
  const quotations = quotationsOf(wholeOf(message));
  let from = 0;
  return quotations.map(({ inner, outer }, index) => {
    const next = quotations[index + 1];
    const between = next ? message.slice(outer.end, next.outer.start) : "";
    const to = next ? outer.end + belonging(inner, between) : message.length;
    const text = message.slice(from, to).trim();
    from = to;
    return { kind: "quote", text, speaker: null };
  });
}

/**
 * How much of the words between two quotations belongs to the first: nothing after a quotation that ends with its own full stop
 * (“…now.” Lavrov: “…”), the rest of the sentence where it goes on (“…now”, said Kerry. Lavrov: “…”), and nothing where the words only
 * lead on to the second.
 */
function belonging({ text }: Span, between: string): number {
  if (/[.!?…]$/.test(text.trimEnd())) return 0;
  const sentence = /[.!?\n]/.exec(between);
  if (sentence) return sentence.index + 1;
  return /[:,]$/.test(between.trimEnd()) ? 0 : between.length;
}

/** A name begins in so many UTF-16 code units. */
const NAME = 80;

/** A sentence, or several that belong together, and whether somebody is quoted in it. */
interface WholeSentence {
  span: Span;
  quotes: boolean;
}

/** The sentences, with those joined that one quotation runs through, and what names its speaker behind it. */
function wholeSentences(message: string): WholeSentence[] {
  const quotations = quotationsOf(wholeOf(message)).filter(({ inner }) => /\S\s+\S/.test(inner.text));
  const whole: WholeSentence[] = [];
  let next = 0;
  for (const sentence of sentencesIn(message)) {
    while (isBefore(quotations[next], sentence)) next++;
    const before = whole.at(-1);
    const quotation = quotations[next];
    const runsOn = quotation !== undefined && quotation.outer.start < (before?.span.end ?? 0);
    const quotes = quotation !== undefined && quotation.outer.start < sentence.end;
    const between = message.slice(before?.span.end ?? 0, sentence.start);
    if (before && (runsOn || (before.quotes && namesSpeaker(sentence, between)))) {
      before.span = partOf(wholeOf(message), before.span.start, sentence.end);
      before.quotes ||= quotes;
    } else whole.push({ span: sentence, quotes });
  }
  return whole;
}

function isBefore(quotation: Quotation | undefined, sentence: Span): boolean {
  return quotation !== undefined && quotation.outer.end <= sentence.start;
}

/** "- Kerry", "said Lavrov"; where the dash began a line of its own and reads as a list's, only with what may be a name behind it. */
function namesSpeaker({ text }: Span, between: string): boolean {
  return /^(?:[-–—(]|(?:said|says|according)\b)/i.test(text) || (/[-–—]\s*$/.test(between) && startsWithName(text));
}

function startsWithName(text: string): boolean {
  const words = tokenize(text.slice(0, NAME)).filter(({ norm }) => !isFunctionWord(norm));
  return words.length > 0 && words.slice(0, 2).every(isCapital);
}
