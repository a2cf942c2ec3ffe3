import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { stampOf, type TextRange, writeRange, writeRated } from "../surface/carried.js";
import { ratedOf } from "../surface/feedback.js";
import { shortened } from "../surface/shown-text.js";
import { LIMITS } from "./limits.js";

/**
 * What each button does when it is pressed. Its value carries all that this needs: a version with the article's stamp, then the fields in
 * their order, one a line; free text is the last field and may have lines.
 */
const VERSION = "2";

/** What somebody typed, or what surface/carried.ts has written. */
const text = z.string().min(1);

/** Each action's fields, by the action's id. */
const FIELDS = {
  munich_context: z.tuple([text]),
  munich_more: z.tuple([text]),
  munich_share: z.tuple([text]),
  munich_share_in_thread: z.tuple([text, text, text]),
  munich_helpful: z.tuple([text]),
  munich_not_helpful: z.tuple([text]),
  munich_question: z.tuple([text]),
} as const;

/** The id of an action that a button of ours starts. */
export type ActionId = keyof typeof FIELDS;
type Fields<Id extends ActionId> = z.infer<(typeof FIELDS)[Id]>;

/** Says whether a button with this action id is ours; ids may end in a number that tells equal buttons of one block apart. */
export function actionOf(actionId: string): ActionId | null {
  const id = actionId.replace(/_\d+$/, "");
  return isActionId(id) ? id : null;
}

function isActionId(id: string): id is ActionId {
  return Object.hasOwn(FIELDS, id);
}

/** Reads a button's value; null where it is from another version of the bot or of the article, or not a value of ours. */
export function readValue<Id extends ActionId>(id: Id, value: string | undefined, article: Article): Fields<Id> | null;
export function readValue(id: ActionId, value: string | undefined, article: Article) {
  const [version, ...lines] = (value ?? "").split("\n");
  if (version !== versionOf(article)) return null;
  const schema = FIELDS[id];
  const width = schema.def.items.length;
  const fields = [...lines.slice(0, width - 1), lines.slice(width - 1).join("\n")];
  const parsed = schema.safeParse(fields);
  return parsed.success ? parsed.data : null;
}

function versionOf(article: Article): string {
  return `${VERSION}.${stampOf(article)}`;
}

/** One button; none where its value has no room for what it carries. */
function button<Id extends ActionId>(
  id: Id,
  fields: Fields<Id>,
  article: Article,
  { text, label, number, style }: { text: string; label: string; number?: number; style?: "primary" },
): types.Button[] {
  const value = [versionOf(article), ...fields].join("\n");
  if (value.length > LIMITS.buttonValue) return [];
  return [
    {
      type: "button",
      action_id: number === undefined ? id : `${id}_${number}`,
      text: { type: "plain_text", text: shortened(text, LIMITS.buttonText), emoji: false },
      value,
      accessibility_label: shortened(label, LIMITS.accessibilityLabel),
      ...(style ? { style } : {}),
    },
  ];
}

/** Shows the paragraph that a quote stands in. */
export function contextButton(range: TextRange, article: Article): types.Button[] {
  const shown = { text: "Context", label: "Show the paragraph around the quotation" };
  return button("munich_context", [writeRange(range)], article, shown);
}

/** Shows what comes next in the article; none where nothing does. */
export function moreButton(ranges: TextRange[], article: Article): types.Button[] {
  const shown = { text: "More", label: "Show what the article says next" };
  return ranges.length === 0 ? [] : button("munich_more", [ranges.map(writeRange).join(",")], article, shown);
}

/** Posts a private answer for everyone: the question travels, and is answered anew where the button is pressed. */
export function shareButton(asked: string, article: Article): types.Button[] {
  const shown = { text: "Share in channel", label: "Share this answer in the channel", style: "primary" } as const;
  return asked === "" ? [] : button("munich_share", [asked], article, shown);
}

/** Posts what a looked-up message came to into that message's thread. */
export function shareInThreadButton(
  { channel, ts }: { channel: string; ts: string },
  message: string,
  article: Article,
): types.Button[] {
  const label = "Share this in the message's thread";
  const shown = { text: "Share in thread", label, style: "primary" } as const;
  return button("munich_share_in_thread", [channel, ts, message], article, shown);
}

/** Helpful and Not helpful. */
export function feedbackButtons(answer: Answer, article: Article): types.Button[] {
  const rated: [string] = [writeRated(ratedOf(answer), article)];
  return [
    ...button("munich_helpful", rated, article, { text: "Helpful", label: "This answer was helpful" }),
    ...button("munich_not_helpful", rated, article, { text: "Not helpful", label: "This answer was not helpful" }),
  ];
}

/** Asks an example question. */
export function questionButton(question: string, number: number, article: Article): types.Button[] {
  return button("munich_question", [question], article, { text: question, label: `Ask: ${question}`, number });
}
