import {
  type Answer,
  type Difference,
  OTHER_LANGUAGE,
  type QuotationAnswer,
  type Quote,
  type Span,
} from "../core/model/answer.js";
import { REPORTER } from "../core/model/article.js";
import { visible } from "./shown-text.js";
import { verdict, WORDS } from "./wording.js";

/**
 * An answer as every surface shows it: plain values, in the order in which they stand, that a renderer only draws. Nothing in it is
 * escaped for any platform, and nothing is cut; of what somebody typed, only what can be seen is there.
 */
export interface Presentation {
  /** A few words without a full stop: "Refuted by the article"; those that lead to the article's words end in a colon. */
  verdict: string;
  /** What the article does not say, as a sentence; null where that is not known. */
  gap: string | null;
  /** Whom pasted words are said to be from; null where nobody is named. */
  attributedTo: string | null;
  /** How pasted words differ from the article's; null where they do not. */
  difference: PresentedDifference | null;
  /** What else is to be said, in sentences of the bot's own. */
  remarks: string[];
  /** Words of the article that a text left out although they limit what it quotes; otherwise null. */
  clipped: string | null;
  /** The true words in a text's own marks, ready to paste; null where there is nothing to correct. */
  correction: string | null;
  /** True where `quotations` are the nearest statements, and no answer: they are to be headed by `WORDS.nearest`. */
  isNearest: boolean;
  /** The article's words, at most three. */
  quotations: PresentedQuotation[];
  /** All quotes that there are, these first: what is left over is for whoever asks for more. */
  quotes: Quote[];
}

/** Words of the article with the line below them. */
export interface PresentedQuotation {
  quote: Quote;
  /** The quote's text in three pieces: what stands before the words that answer, these words, and what stands behind them. */
  before: string;
  /** Empty where no words of the quote are marked; all of the text is then in `before`. */
  marked: string;
  after: string;
  /** Who said it and where: "John Kerry, US Secretary of State (paragraph 6)". */
  citation: string;
}

/** The way from pasted words to the article's. */
export interface PresentedDifference {
  /** In the order of reading; each begins and ends with a word, and a blank goes between two. */
  pieces: Difference[];
  /** The words that only the pasted text has, for those who have it read out to them. */
  removed: string[];
  /** The words that the article has instead. */
  added: string[];
}

/** So much of a question is repeated below its answer, in UTF-16 code units. */
export const ASKED_ROOM = 300;

/** More quotations than this are left over: neither a channel nor a screen is a page. */
export const MOST_QUOTATIONS = 3;

/** Presents an answer. */
export function present(answer: Answer): Presentation {
  const isNearest = answer.mode !== "quote" && answer.quotes.length === 0 && answer.nearest.length > 0;
  const quotes = isNearest ? answer.nearest : answer.quotes;
  const words = answeringWords(answer);
  return {
    verdict: verdict(answer),
    gap: gapIn(answer),
    attributedTo: attributedTo(answer),
    difference: answer.mode === "quote" ? presentDifference(answer.difference) : null,
    remarks: answer.mode === "quote" ? remarksOn(answer) : [],
    clipped: answer.mode === "quote" ? (answer.clipped?.text ?? null) : null,
    correction: answer.mode === "quote" ? answer.correction : null,
    isNearest,
    quotations: quotes
      .slice(0, MOST_QUOTATIONS)
      .map((quote, index) => presentQuotation(quote, index === 0 ? words : null)),
    quotes,
  };
}

/**
 * Presents one quote.
 * @param words what to mark in it; ignored where they do not stand in it
 */
export function presentQuotation(quote: Quote, words: Pick<Span, "start" | "end"> | null): PresentedQuotation {
  const isWithin = words !== null && quote.start <= words.start && words.end <= quote.end;
  const [start, end] = isWithin ? [words.start - quote.start, words.end - quote.start] : [quote.text.length, undefined];
  return {
    quote,
    before: quote.text.slice(0, start),
    marked: quote.text.slice(start, end),
    after: end === undefined ? "" : quote.text.slice(end),
    citation: citation(quote),
  };
}

/** What stands between whom words are given to and the difference, each a line of its own: remarks, words left out, the correction. */
export function remarksIn({ remarks, clipped, correction }: Presentation): string[] {
  return [
    ...remarks,
    ...(clipped === null ? [] : [`${WORDS.clipped}: “${clipped}”`]),
    ...(correction === null ? [] : [`${WORDS.correction}: ${visible(correction)}`]),
  ];
}

/** A quotation with its source in one line, as people paste it: `“…” — John Kerry, US Secretary of State (paragraph 6)`. */
export function quoted({ quote, citation }: Pick<PresentedQuotation, "quote" | "citation">): string {
  return `“${quote.text}” — ${citation}`;
}

/** The gap may be in the asker's own words. A text in another language has none: nothing in it was looked up. */
function gapIn(answer: Answer): string | null {
  if (answer.mode === "quote" || answer.gap === null || answer.gap.id === OTHER_LANGUAGE) return null;
  return `The article does not say ${visible(answer.gap.text).replace(/\s+/g, " ").trim()}.`;
}

/** The words of the first quote that answer; null where the whole of it does. */
function answeringWords(answer: Answer): Span | null {
  if (answer.mode === "quote") return null;
  return answer.mode === "ask" ? (answer.span ?? answer.decisive) : answer.decisive;
}

function attributedTo(answer: Answer): string | null {
  const speaker = answer.mode === "quote" ? visible(answer.claimedSpeaker ?? "").trim() : "";
  if (!speaker) return null;
  return speaker === REPORTER.name ? WORDS.reporter : speaker;
}

function remarksOn({ outcome, claimedSpeaker, speaker, note }: QuotationAnswer): string[] {
  const isAnothers =
    outcome === "altered" && claimedSpeaker !== null && speaker !== null && speaker.name !== claimedSpeaker;
  return [...(note ? [WORDS.onlyBracketed] : []), ...(isAnothers ? [WORDS.anothersToo] : [])];
}

function presentDifference(difference: Difference[]): PresentedDifference | null {
  const seen = difference.map(({ kind, text }): Difference => ({ kind, text: visible(text).trim() }));
  const pieces = seen.filter(({ text }) => text !== "");
  if (pieces.length === 0) return null;
  const words = (kind: Difference["kind"]) => pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : []));
  return { pieces, removed: words("removed"), added: words("added") };
}

function citation({ speaker: { name, role }, kind, translated, paragraph }: Quote): string {
  const who = name === REPORTER.name ? WORDS.reporter : role ? `${name}, ${role}` : name;
  const marks = [
    ...(kind === "reported speech" ? [WORDS.reported] : []),
    ...(translated ? [WORDS.translated] : []),
    `paragraph ${paragraph}`,
  ];
  return `${who} (${marks.join(", ")})`;
}
