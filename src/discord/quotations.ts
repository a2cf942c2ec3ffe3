import type { QuotationAnswer, Span } from "../core/answer.js";
import type { Article } from "../core/article.js";
import type { Core } from "../core/core.js";
import { quotedSpans } from "../core/quotation/pasted.js";
import { verdict } from "../wording.js";
import { row } from "./buttons.js";
import { escapeTyped, escapeWithin } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import { renderAnswer, type Shown } from "./render.js";
import { DISCORD_WORDS, LABELS } from "./words.js";

/** So many quotations of one message are looked up; a longer list would leave too little room for each. */
const MOST = 4;
/** So much of each pasted quotation is repeated above what became of it. */
const WORDS_ROOM = 100;
/** Room for the line that tells how many were left out. */
const REST_ROOM = 60;

/**
 * Looks up the quoted words of a message, privately: as one quotation where they are one, told in pieces or whole, otherwise each by itself.
 */
export function verifyMessage(text: string, core: Core): { shown: Shown; outcomes: QuotationAnswer["outcome"][] } {
  const whole = core.quotation(text);
  const spans = quotedSpans(text);
  if (spans.length < 2 || whole.outcome === "exact")
    return { shown: renderAnswer(whole, core.article, { asked: text, isPrivate: true }), outcomes: [whole.outcome] };
  const answers = eachWithItsWords(text, spans).map((piece) => core.quotation(piece));
  return { shown: renderQuotations(answers, core.article), outcomes: answers.map(({ outcome }) => outcome) };
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

/** Shows what became of several quotations, one below the other. */
export function renderQuotations(answers: QuotationAnswer[], article: Article): Shown {
  const looked = answers.slice(0, MOST);
  const room = Math.floor((LIMITS.content - REST_ROOM) / looked.length) - 1;
  const parts = looked.map((answer) => {
    const head = `**${verdict(answer)}**: “${escapeWithin(answer.words, WORDS_ROOM, escapeTyped)}”`;
    const { text } = showQuotes(answer.quotes.slice(0, 1), null, room - head.length - 1);
    return text === "" ? head : `${head}\n${text}`;
  });
  const rest = answers.length - looked.length;
  return {
    content: [...parts, ...(rest > 0 ? [`${DISCORD_WORDS.unlooked}: ${rest}`] : [])].join("\n"),
    components: row([[LABELS.share, { verb: "share" }]], article),
  };
}
