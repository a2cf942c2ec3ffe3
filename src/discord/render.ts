import type { Answer, Quote } from "../core/model/answer.js";
import { type Article, quoteOf, quoteParagraph } from "../core/model/article.js";
import { answeringWords, gapSentence, verdict, WORDS } from "../surface/wording.js";
import { type ButtonRow, type Place, type Press, row } from "./buttons.js";
import { showDifference } from "./difference.js";
import { escapeTyped, escapeWithin, oneLine, unescaped } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import { DISCORD_WORDS, LABELS } from "./words.js";

/** A message as Discord shows it: the text, which notifications and screen readers read out too, and the buttons below. */
export interface Shown {
  content: string;
  components: ButtonRow[];
}

/** How an answer is to be shown. */
export interface Manner {
  /** What was asked, where nobody could see it otherwise: a command's options do not stand in the channel. */
  asked: string | null;
  /** Only the asker sees it, and may share it. */
  isPrivate: boolean;
}

/** So much of the question is repeated below the answer. */
const ASKED_ROOM = 300;
/** A gap is a short phrase of the editor's; a long one is cut rather than the quotations. */
const GAP_ROOM = 300;
const SPEAKER_ROOM = 100;
/** A difference may make all that stands above the quotations this long. */
const HEAD_ROOM = 1200;
const ASKED = `-# ${DISCORD_WORDS.asked}: `;

/** How many statements one press of "More" brings. */
const NEXT_STATEMENTS = 3;

/** Shows any answer: the verdict, what the article does not say, the quotations, the question; within Discord's limits. */
export function renderAnswer(answer: Answer, article: Article, manner: Manner): Shown {
  const quotes = quotesToShow(answer);
  const head = headLines(answer, quotes, HEAD_ROOM);
  const foot = askedLine(manner.asked);
  const taken = [...head, ...foot].join("\n").length + 2;
  const { text, shown } = showQuotes(quotes, answeringWords(answer), LIMITS.content - taken);
  return {
    content: [...head, text, ...foot].filter((line) => line !== "").join("\n"),
    components: row(answerButtons(answer, quotes, shown, article, manner.isPrivate), article),
  };
}

/** The quotations of an answer, or where it has none the nearest statements. */
export function quotesToShow(answer: Answer): Quote[] {
  return answer.quotes.length === 0 && answer.mode !== "quote" ? answer.nearest : answer.quotes;
}

/** The small print with the question; none for a question that shows nothing. */
export function askedLine(asked: string | null): string[] {
  if (asked === null || oneLine(asked) === "") return [];
  return [ASKED + escapeWithin(asked, ASKED_ROOM, escapeTyped)];
}

/**
 * All that stands above the quotations, the verdict first and whole.
 * @param room how many characters a difference may bring it to
 */
export function headLines(answer: Answer, quotes: Quote[], room: number): string[] {
  const lines = [`**${verdict(answer)}**`];
  const gap = gapSentence(answer);
  if (gap) lines.push(escapeWithin(gap, GAP_ROOM, escapeTyped));
  if (answer.mode === "quote") {
    if (answer.claimedSpeaker !== null && oneLine(answer.claimedSpeaker) !== "")
      lines.push(`${DISCORD_WORDS.attributedTo}: ${escapeWithin(answer.claimedSpeaker, SPEAKER_ROOM, escapeTyped)}`);
    lines.push(...showDifference(answer.difference, room - lines.join("\n").length - 1));
  }
  if (answer.quotes.length === 0 && quotes.length > 0) lines.push(`${WORDS.nearest}:`);
  return lines;
}

/**
 * The buttons below an answer.
 * @param shown how many of its quotations had room
 */
export function answerButtons(
  answer: Answer,
  quotes: Quote[],
  shown: number,
  article: Article,
  isPrivate: boolean,
): [string, Press][] {
  const judged = {
    outcome: answer.outcome,
    polarity: answer.mode === "ask" ? answer.polarity : null,
    statements: quotes.slice(0, shown).flatMap((quote) => quote.statements),
  };
  return [
    ...contextButton(quotes[0]),
    ...moreButton(following(quotes, shown, article)),
    ...shareButton(isPrivate),
    [LABELS.helpful, { verb: "helpful", ...judged }],
    [LABELS.unhelpful, { verb: "unhelpful", ...judged }],
  ];
}

/** Shows the places that a "More" button carries, privately. */
export function renderMore(places: Place[], article: Article): Shown {
  const quotes = places.map(({ start, end }) => quoteOf(article, start, end));
  const head = `**${DISCORD_WORDS.more}**`;
  const { text, shown } = showQuotes(quotes, null, LIMITS.content - head.length - 1);
  const buttons = [...moreButton(following(quotes, shown, article)), ...shareButton(true)];
  return { content: `${head}\n${text}`, components: row(buttons, article) };
}

/** Shows a quotation within its paragraph, privately. */
export function renderContext(place: Place, article: Article): Shown {
  const head = `**${DISCORD_WORDS.context}**`;
  const quote = quoteOf(article, place.start, place.end);
  const { text } = showQuotes([quoteParagraph(article, quote)], quote, LIMITS.content - head.length - 1);
  return { content: `${head}\n${text}`, components: row(shareButton(true), article) };
}

/** The question below an answer of the bot's own, for the follow-up to it; null where there is none. */
export function askedIn(content: string): string | null {
  const last = content.split("\n").at(-1);
  return last?.startsWith(ASKED) ? unescaped(last.slice(ASKED.length)) : null;
}

/** What comes next: the quotations that had no room, otherwise the statements after the last one shown. */
function following(quotes: Quote[], shown: number, article: Article): Place[] {
  const unshown = quotes.slice(shown);
  if (unshown.length > 0) return unshown.map(placeOf);
  const last = quotes.at(-1);
  if (!last) return [];
  const next = article.statements.findIndex((statement) => statement.start >= last.end);
  return next < 0 ? [] : article.statements.slice(next, next + NEXT_STATEMENTS).map(placeOf);
}

function placeOf({ start, end }: Place): Place {
  return { start, end };
}

function contextButton(quote: Quote | undefined): [string, Press][] {
  return quote ? [[LABELS.context, { verb: "context", place: placeOf(quote) }]] : [];
}

function moreButton(places: Place[]): [string, Press][] {
  return places.length > 0 ? [[LABELS.more, { verb: "more", places }]] : [];
}

/** The button that shares a private message. */
export function shareButton(isPrivate: boolean): [string, Press][] {
  return isPrivate ? [[LABELS.share, { verb: "share" }]] : [];
}
