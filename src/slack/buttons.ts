import type { types } from "@slack/bolt";
import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { type Asked, type Place, stampOf, writeAsked, writePlaces, writeRated } from "../surface/carried.js";
import { ratedOf } from "../surface/feedback.js";
import { shortened } from "../surface/shown-text.js";
import { LIMITS } from "./limits.js";

/**
 * A button's value carries all that it needs when it is pressed: in the first line a version and the article's stamp, below it what
 * surface/carried.ts writes, or what somebody typed.
 */
const VERSION = "2";

const ACTIONS = [
  "munich_context",
  "munich_why",
  "munich_more",
  "munich_share",
  "munich_share_in_thread",
  "munich_helpful",
  "munich_not_helpful",
  "munich_question",
] as const;

/** A thread: its channel, and the message that it hangs on. */
export interface Thread {
  channel: string;
  ts: string;
}

/** The id of an action that a button of ours starts. */
export type ActionId = (typeof ACTIONS)[number];

/** The action that an id means; ids may end in a number that tells equal buttons of one block apart. Undefined for other apps' ids. */
export function actionOf(actionId: string): ActionId | undefined {
  const id = actionId.replace(/_\d+$/, "");
  return ACTIONS.find((known) => known === id);
}

/** What a button's value carries; empty where another version of the bot or of the article wrote it. */
export function readValue(value: string, article: Article): string {
  const first = `${firstLine(article)}\n`;
  return value.startsWith(first) ? value.slice(first.length) : "";
}

function firstLine(article: Article): string {
  return `${VERSION}.${stampOf(article)}`;
}

/** One button; none where its value carries nothing, or has no room for it. */
function button(
  action: ActionId,
  carried: string,
  article: Article,
  { text, label, number, style }: { text: string; label: string; number?: number; style?: "primary" },
): types.Button[] {
  const value = `${firstLine(article)}\n${carried}`;
  if (carried === "" || value.length > LIMITS.buttonValue) return [];
  return [
    {
      type: "button",
      action_id: number === undefined ? action : `${action}_${number}`,
      text: { type: "plain_text", text: shortened(text, LIMITS.buttonText), emoji: false },
      value,
      accessibility_label: shortened(label, LIMITS.accessibilityLabel),
      ...(style ? { style } : {}),
    },
  ];
}

/** Shows the paragraph that a quote stands in. */
export function contextButton(place: Place, article: Article): types.Button[] {
  const shown = { text: "Context", label: "Show the paragraph around the quotation" };
  return button("munich_context", writePlaces([place]), article, shown);
}

/** Tells why the answer is what it is: what was asked travels, and is looked up anew. */
export function whyButton(asked: Asked, article: Article): types.Button[] {
  const shown = { text: "Why", label: "Show how each word stands to the article" };
  return button("munich_why", writeAsked(asked), article, shown);
}

/** Shows what comes next in the article; none where nothing does. */
export function moreButton(places: Place[], article: Article): types.Button[] {
  const shown = { text: "More", label: "Show what the article says next" };
  return button("munich_more", writePlaces(places), article, shown);
}

/** Posts a private answer for everyone: the question travels, and is answered anew where the button is pressed. */
export function shareButton(asked: string, article: Article): types.Button[] {
  const shown = { text: "Share in channel", label: "Share this answer in the channel", style: "primary" } as const;
  return button("munich_share", asked, article, shown);
}

/** Posts what a looked-up message came to into that message's thread. */
export function shareInThreadButton({ channel, ts }: Thread, message: string, article: Article): types.Button[] {
  const label = "Share this in the message's thread";
  const shown = { text: "Share in thread", label, style: "primary" } as const;
  return button("munich_share_in_thread", `${channel} ${ts} ${message}`, article, shown);
}

/** Reads what that button carries. */
export function readThread(carried: string): { thread: Thread; message: string } | null {
  const [, channel, ts, message] = /^(\S+) (\S+) ([\s\S]+)$/.exec(carried) ?? [];
  return channel && ts && message ? { thread: { channel, ts }, message } : null;
}

/** Helpful and Not helpful. */
export function feedbackButtons(answer: Answer, article: Article): types.Button[] {
  const rated = writeRated(ratedOf(answer), article);
  return [
    ...button("munich_helpful", rated, article, { text: "Helpful", label: "This answer was helpful" }),
    ...button("munich_not_helpful", rated, article, { text: "Not helpful", label: "This answer was not helpful" }),
  ];
}

/** Asks an example question. */
export function questionButton(question: string, number: number, article: Article): types.Button[] {
  return button("munich_question", question, article, { text: question, label: `Ask: ${question}`, number });
}
