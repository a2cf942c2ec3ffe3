import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Answer, Quote } from "../core/model/answer.js";
import { LIMITS } from "./limits.js";
import { cut, shortened } from "./text.js";

/**
 * What each button does when it is pressed. Its value carries all that this needs, so that it works after a restart and on another
 * copy of the bot. A value is a version, then the fields in their order, one a line; free text is the last field and may have lines.
 */
const VERSION = "1";

const place = z.string().regex(/^\d+$/).transform(Number);
const kind = z.enum(["ask", "check", "quote"]);
const word = z.string().regex(/^\w+$/);
/** What somebody typed. */
const typed = z.string().min(1);
const feedback = z.tuple([kind, word, word, z.string().regex(/^[\w,-]*$/)]);

/** Each action's fields, by the action's id. */
const FIELDS = {
  munich_context: z.tuple([place, place]),
  munich_more: z.tuple([place]),
  munich_share: z.tuple([kind, typed]),
  munich_share_in_thread: z.tuple([typed, typed, typed]),
  munich_helpful: feedback,
  munich_not_helpful: feedback,
  munich_question: z.tuple([typed]),
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

/** Reads a button's value; null where it is from another version of the bot or not a value of ours. */
export function readValue<Id extends ActionId>(id: Id, value: string | undefined): Fields<Id> | null;
export function readValue(id: ActionId, value: string | undefined) {
  const [version, ...lines] = (value ?? "").split("\n");
  if (version !== VERSION) return null;
  const schema = FIELDS[id];
  const width = schema.def.items.length;
  const fields = [...lines.slice(0, width - 1), lines.slice(width - 1).join("\n")];
  const parsed = schema.safeParse(fields);
  return parsed.success ? parsed.data : null;
}

function button<Id extends ActionId>(
  id: Id,
  fields: Fields<Id>,
  text: string,
  label: string,
  more: { number?: number; style?: "primary" } = {},
): types.Button {
  return {
    type: "button",
    action_id: more.number === undefined ? id : `${id}_${more.number}`,
    text: { type: "plain_text", text: shortened(text, LIMITS.buttonText), emoji: false },
    value: cut([VERSION, ...fields].join("\n"), LIMITS.buttonValue),
    accessibility_label: shortened(label, LIMITS.accessibilityLabel),
    ...(more.style ? { style: more.style } : {}),
  };
}

/** Shows the paragraph that a quote stands in. */
export function contextButton(quote: Quote): types.Button {
  return button("munich_context", [quote.start, quote.end], "Context", "Show the paragraph around the quotation");
}

/** Shows the article's next statements after a place. */
export function moreButton(after: number): types.Button {
  return button("munich_more", [after], "More", "Show what the article says next");
}

/** Posts a private answer for everyone: the question travels, and is answered anew where the button is pressed. */
export function shareButton(of: { kind: "ask" | "check" | "quote"; text: string }): types.Button {
  return button("munich_share", [of.kind, of.text], "Share in channel", "Share this answer in the channel", {
    style: "primary",
  });
}

/** Posts what a looked-up message came to into that message's thread. */
export function shareInThreadButton(channel: string, thread: string, message: string): types.Button {
  const label = "Share this in the message's thread";
  return button("munich_share_in_thread", [channel, thread, message], "Share in thread", label, { style: "primary" });
}

/** Helpful and Not helpful: what is logged is the kind of answer, its verdict and the ids of its statements; no text, no person. */
export function feedbackButtons(answer: Answer): types.Button[] {
  const polarity = answer.mode === "ask" ? (answer.polarity ?? "none") : "none";
  const ids = [...new Set(answer.quotes.flatMap((quote) => quote.statements))].join(",");
  const fields: Fields<"munich_helpful"> = [answer.mode, answer.outcome, polarity, ids];
  return [
    button("munich_helpful", fields, "Helpful", "This answer was helpful"),
    button("munich_not_helpful", fields, "Not helpful", "This answer was not helpful"),
  ];
}

/** Asks an example question. */
export function questionButton(question: string, number: number): types.Button {
  return button("munich_question", [question], question, `Ask: ${question}`, { number });
}
