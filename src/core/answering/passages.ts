import type { Span } from "../model/answer.js";
import type { LookUp } from "../model/request.js";
import { sentencesOf } from "../reading/question.js";
import { quotedSpans } from "../text/pasted.js";

/**
 * Reads a message for what can be looked up in it, in its order, each sentence once: quotations, questions and claims. A sentence with a
 * quotation stays whole, with the speaker behind it; a quotation of several sentences stays in one piece; one word in quotation marks is
 * emphasis.
 * @param saysAnything false for a sentence that is not worth looking up, as a greeting
 */
export function passagesIn(message: string, saysAnything: (sentence: string) => boolean): LookUp[] {
  const passages = new Map<string, LookUp>();
  for (const text of wholeSentences(message)) {
    if (quotesWords(text)) passages.set(text, { kind: "quote", text, speaker: null });
    else if (saysAnything(text)) passages.set(text, { kind: text.endsWith("?") ? "ask" : "check", text });
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
  const spans = quotedSpans(message);
  let from = 0;
  return spans.map((span, index) => {
    const next = spans[index + 1];
    const between = next ? message.slice(span.end + 1, next.start - 1) : "";
    const to = next ? span.end + 1 + belonging(span, between) : message.length;
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
  if (/[.!?…]\s*$/.test(text)) return 0;
  const sentence = /[.!?\n]/.exec(between);
  if (sentence) return sentence.index + 1;
  return /[:,]\s*$/.test(between) ? 0 : between.length;
}

/** The sentences, with those joined that one quotation runs through, and what names its speaker behind it. */
function wholeSentences(message: string): string[] {
  const whole: string[] = [];
  for (const sentence of sentencesOf(message)) {
    const before = whole.at(-1);
    const goesOn = before !== undefined && (isOpen(before) || (quotesWords(before) && isAttribution(sentence)));
    if (goesOn) whole[whole.length - 1] = `${before} ${sentence}`;
    else whole.push(sentence);
  }
  return whole;
}

/** At least two words in quotation marks. */
function quotesWords(sentence: string): boolean {
  return quotedSpans(sentence).some(({ text }) => /\S\s+\S/.test(text));
}

/** True where a double quotation mark has been opened and not yet closed. */
function isOpen(text: string): boolean {
  const straight = text.split('"').length - 1;
  return straight % 2 === 1 || text.lastIndexOf("“") > text.lastIndexOf("”");
}

/** "- Kerry", "said Lavrov". */
function isAttribution(sentence: string): boolean {
  return /^(?:[-–—(]|(?:said|says|according)\b)/i.test(sentence);
}
