import type { types } from "@slack/bolt";
import type { Answer, QuotationAnswer, Quote } from "../core/model/answer.js";
import { REPORTER } from "../core/model/article.js";
import { answeringWords, attribution, gapSentence, verdict, WORDS } from "../surface/wording.js";
import { contextButton, feedbackButtons, moreButton, shareButton } from "./button.js";
import { LIMITS } from "./limits.js";
import type { Lookup } from "./request.js";
import { blockQuote, byline, differing, paragraph, type RichText, richText, run } from "./rich-text.js";
import { defused, escaped, JOINER, joined } from "./text.js";

/** A message as Slack takes it: `text` is what notifications and screen readers say, `blocks` is what is seen. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
}

/** How many quotes are shown at once; the More button goes on from there. */
const SHOWN = 3;

/**
 * What stands around an answer where the question does not stand beside it anyway: what was asked, by whom (a user's id) where others
 * see it, and whether it can be shared with the channel.
 */
export interface Frame {
  asked?: Pick<Lookup, "kind" | "text">;
  by?: string;
  shareable?: boolean;
}

/** An answer with its buttons, for a channel, a thread, a direct message or its asker alone. */
export function renderAnswer(answer: Answer, frame: Frame = {}): Message {
  const share = frame.shareable && frame.asked ? [shareButton(frame.asked)] : [];
  return {
    text: joined([...answerText(answer), ...askedText(frame)], LIMITS.messageText),
    blocks: [
      ...answerBlocks(answer),
      ...askedBlock(frame),
      actions([...placeButtons(answer), ...share, ...feedbackButtons(answer)]),
    ],
  };
}

/** What an answer says, without buttons: the verdict first, then the article's words, each with who said them and where. */
export function answerBlocks(answer: Answer): types.KnownBlock[] {
  const gap = gapSentence(answer);
  const opening = richText(paragraph(run(verdict(answer), { bold: true }), run(gap ? `\n${gap}` : "")));
  const notes = answer.mode === "quote" ? quotationNotes(answer).map((note) => richText(note)) : [];
  const quoted = shownQuotes(answer).map((quote) => richText(...quotation(quote, answer)));
  const nearest = isNearest(answer) ? [richText(paragraph(run(`${WORDS.nearest}:`)))] : [];
  return [opening, ...notes, ...nearest, ...quoted];
}

/** The same in Slack's markup, line by line, for notifications and screen readers. */
export function answerText(answer: Answer): string[] {
  const gap = gapSentence(answer);
  const notes = answer.mode === "quote" ? [...attributedTo(answer).map(defused), ...differenceText(answer)] : [];
  return [
    escaped(verdict(answer)),
    ...(gap ? [escaped(gap)] : []),
    ...notes,
    ...(isNearest(answer) ? [`${WORDS.nearest}:`] : []),
    ...shownQuotes(answer).map(quoteText),
  ];
}

/** One quote in Slack's markup. */
export function quoteText(quote: Quote): string {
  return `“${escaped(quote.text)}” — ${escaped(attribution(quote))}`;
}

/** A row of buttons. */
export function actions(elements: types.Button[]): types.KnownBlock {
  return { type: "actions", elements: elements.slice(0, LIMITS.actionsElements) };
}

function shownQuotes(answer: Answer): Quote[] {
  const quotes = answer.mode !== "quote" && answer.quotes.length === 0 ? answer.nearest : answer.quotes;
  return quotes.slice(0, SHOWN);
}

function isNearest(answer: Answer): boolean {
  return answer.mode !== "quote" && answer.quotes.length === 0 && answer.nearest.length > 0;
}

function quotation(quote: Quote, answer: Answer): RichText[] {
  return [blockQuote(quote, answeringWords(answer)), byline(quote)];
}

function quotationNotes(answer: QuotationAnswer): RichText[] {
  return [
    ...attributedTo(answer).map((line) => paragraph(run(line))),
    ...(answer.difference.some(({ text }) => text)
      ? [paragraph(run("Struck: not in the article. Bold: what the article has.")), differing(answer.difference)]
      : []),
  ];
}

/** Whose the pasted words are said to be, as it was understood. */
function attributedTo({ claimedSpeaker }: QuotationAnswer): string[] {
  if (!claimedSpeaker) return [];
  return [`Attributed to: ${claimedSpeaker === REPORTER.name ? WORDS.reporter : claimedSpeaker}`];
}

function differenceText(answer: QuotationAnswer): string[] {
  const words = (kind: "added" | "removed") =>
    answer.difference.flatMap((piece) => (piece.kind === kind && piece.text.trim() ? [piece.text.trim()] : []));
  const removed = words("removed").map((text) => `“${defused(text)}”`);
  const added = words("added").map((text) => `“${escaped(text)}”`);
  return [
    ...(removed.length > 0 ? [`Not in the article: ${removed.join(", ")}`] : []),
    ...(added.length > 0 ? [`The article has: ${added.join(", ")}`] : []),
  ];
}

function placeButtons(answer: Answer): types.Button[] {
  const [first, ...others] = shownQuotes(answer);
  if (!first) return [];
  return [contextButton(first), moreButton(Math.max(first.end, ...others.map((quote) => quote.end)))];
}

function askedText(frame: Frame): string[] {
  if (!frame.asked) return [];
  return [`${frame.by ? `Asked by <@${frame.by}>` : "You asked"}: ${defused(frame.asked.text)}`];
}

/** The question under an answer that everyone sees, read from the answer's text; nothing where there is none. */
export function questionOf(text: string): string {
  return (/^Asked by <@\w+>: ([\s\S]+)$/m.exec(text)?.[1] ?? "").replaceAll(JOINER, "");
}

function askedBlock(frame: Frame): types.KnownBlock[] {
  if (!frame.asked) return [];
  const asker = frame.by ? [...run("Asked by "), { type: "user" as const, user_id: frame.by }] : run("You asked");
  return [richText(paragraph(asker, run(": "), run(frame.asked.text, { italic: true })))];
}
