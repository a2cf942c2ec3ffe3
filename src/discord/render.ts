import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { ASKED_ROOM, type Presentation, present, remarksIn } from "../surface/presentation.js";
import { WORDS } from "../surface/wording.js";
import { answerButtons, type ButtonRow, rows } from "./buttons.js";
import { LEGEND, showDifference } from "./difference.js";
import { escapeTyped, escapeWithin, oneLine, unescaped } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import { DISCORD_WORDS } from "./words.js";

/** A message as Discord takes it: the text, which notifications and screen readers read out too, and the buttons below. */
export interface MessageBody {
  content: string;
  components: ButtonRow[];
}

/** What a reply is to have beside the answer. */
export interface ReplyOptions {
  /** What was asked, where nobody could see it otherwise: a command's options do not stand in the channel. */
  asked: string | null;
  /** Only the asker sees it, and may share it. */
  isPrivate: boolean;
}

/** A gap is a short phrase of the editor's; a long one is cut rather than the quotations. */
const GAP_ROOM = 300;
const SPEAKER_ROOM = 100;
/** A correction may be as long as a quotation. */
const REMARK_ROOM = 300;
/** A difference may make all that stands above the quotations this long. */
const HEAD_ROOM = 1200;
const ASKED = `-# ${DISCORD_WORDS.asked}: `;

/**
 * Shows any answer: the verdict, what the article does not say, the quotations, the question; within Discord's limits.
 * @param notes what else is to be said, in the bot's own words
 * @param presented how it is presented, where more is known than the answer says
 */
export function renderAnswer(
  answer: Answer,
  article: Article,
  { asked, isPrivate }: ReplyOptions,
  notes: string[] = [],
  presented: Presentation = present(answer),
): MessageBody {
  const head = headLines(presented, HEAD_ROOM, [LEGEND]);
  const foot = [...notes, ...askedLine(asked)];
  const taken = [...head, ...foot].join("\n").length + 2;
  const { text, shown } = showQuotes(presented.quotations, LIMITS.content - taken);
  return {
    content: [...head, text, ...foot].filter((line) => line !== "").join("\n"),
    components: rows(answerButtons(answer, { shown, isPrivate, isReadable: isReadable(asked) }, article), article),
  };
}

/** The small print with the question; none for a question that shows nothing. */
export function askedLine(asked: string | null): string[] {
  if (asked === null || oneLine(asked) === "") return [];
  return [ASKED + escapeWithin(asked, ASKED_ROOM, escapeTyped)];
}

/** Whether what was asked can be read again: from a message's small print as long as all of it has room there, or from a message that is replied to. */
export function isReadable(asked: string | null): boolean {
  return asked === null || questionBelow(askedLine(asked).join("\n")) === oneLine(asked);
}

/** The question below an answer of the bot's own, for the follow-up to it; null where there is none. */
export function questionBelow(content: string): string | null {
  const last = content.split("\n").at(-1);
  return last?.startsWith(ASKED) ? unescaped(last.slice(ASKED.length)) : null;
}

/**
 * All that stands above the quotations, the verdict first and whole.
 * @param room how many characters a difference may bring it to
 * @param explained what stands above a difference
 */
export function headLines(presented: Presentation, room: number, explained: string[]): string[] {
  const { verdict, gap, attributedTo, difference, isNearest } = presented;
  const lines = [`**${verdict}**`];
  if (gap) lines.push(escapeWithin(gap, GAP_ROOM, escapeTyped));
  if (attributedTo && oneLine(attributedTo) !== "")
    lines.push(`${WORDS.attributedTo}: ${escapeWithin(attributedTo, SPEAKER_ROOM, escapeTyped)}`);
  for (const remark of remarksIn(presented)) lines.push(escapeWithin(remark, REMARK_ROOM, escapeTyped));
  if (difference) {
    lines.push(...explained);
    lines.push(...showDifference(difference, room - lines.join("\n").length - 1));
  }
  if (isNearest) lines.push(`${WORDS.nearest}:`);
  return lines;
}
