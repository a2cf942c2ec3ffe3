import type { QuotationAnswer, Span } from "../core/answer.js";
import type { Core } from "../core/core.js";
import { quotedSpans } from "../core/quotation/pasted.js";
import { renderAnswer, type Shown, shareButton } from "./render.js";
import { MOST_PASSAGES, renderSeveral } from "./several.js";

/**
 * Looks up the quoted words of a message, privately: as one quotation where they are one, told in pieces or whole, otherwise each by itself.
 */
export function verifyMessage(text: string, core: Core): { shown: Shown; outcomes: QuotationAnswer["outcome"][] } {
  const whole = core.quotation(text);
  const spans = quotedSpans(text);
  if (spans.length < 2 || whole.outcome === "exact")
    return { shown: renderAnswer(whole, core.article, { asked: text, isPrivate: true }), outcomes: [whole.outcome] };
  const answers = eachWithItsWords(text, spans)
    .slice(0, MOST_PASSAGES)
    .map((piece) => core.quotation(piece));
  const looked = answers.map((answer) => ({ words: answer.words, answer }));
  const frame = { unlooked: spans.length - looked.length, asked: null, buttons: shareButton(true) };
  return { shown: renderSeveral(looked, frame, core.article), outcomes: answers.map(({ outcome }) => outcome) };
}

/** Cuts a text into pieces of one quotation each, together with the words around it that may name its speaker. */
export function eachWithItsWords(text: string, spans: Span[]): string[] {
  let from = 0;
  return spans.map((span, index) => {
    const next = spans[index + 1];
    const to = next ? span.end + 1 + belonging(span.text, text.slice(span.end + 1, next.start - 1)) : text.length;
    const piece = text.slice(from, to).trim();
    from = to;
    return piece;
  });
}

/**
 * How much of the words between two quotations belongs to the first: nothing after a quotation that ends with its own full stop
 * (“…now.” Lavrov: “…”), the rest of the sentence where it goes on (“…now”, said Kerry. Lavrov: “…”), and nothing where the words only
 * lead on to the second.
 */
function belonging(quoted: string, between: string): number {
  if (/[.!?…]\s*$/.test(quoted)) return 0;
  const sentence = /[.!?\n]/.exec(between);
  if (sentence) return sentence.index + 1;
  return /[:,]\s*$/.test(between) ? 0 : between.length;
}
