import { quotedSpans } from "./quotation/pasted.js";
import { sentencesOf } from "./reading/question.js";

/** A sentence of somebody's message that can be looked up by itself: one with a quotation, one that asks, or one that claims. */
export interface Passage {
  kind: "quote" | "ask" | "check";
  text: string;
}

/**
 * Reads a message for what can be looked up in it, in its order, each sentence once. A sentence with a quotation stays whole, with the
 * speaker behind it; a quotation of several sentences stays in one piece; one word in quotation marks is emphasis.
 * @param saysAnything false for a sentence that is not worth looking up, as a greeting
 */
export function passagesIn(message: string, saysAnything: (sentence: string) => boolean): Passage[] {
  const passages = new Map<string, Passage>();
  for (const text of wholeSentences(message)) {
    const kind = quotesWords(text) ? "quote" : text.endsWith("?") ? "ask" : "check";
    if (kind === "quote" || saysAnything(text)) passages.set(text, { kind, text });
  }
  return [...passages.values()];
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
