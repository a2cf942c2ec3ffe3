import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { type Place, stampOf, writePlaces, writeRated } from "../surface/carried.js";
import { ratedOf } from "../surface/feedback.js";
import { following } from "../surface/following.js";
import { present } from "../surface/presentation.js";
import { isExplained } from "../surface/why.js";
import { LIMITS } from "./limits.js";
import { LABELS } from "./words.js";

const VERBS = ["context", "why", "more", "share", "helpful", "not_helpful", "page"] as const;

/** What a button does when it is pressed. */
export type Verb = (typeof VERBS)[number];

/** What a button does, and what it carries for that: as surface/carried.ts writes it, or a page's number in base 36. */
export interface Press {
  verb: Verb;
  carried: string;
}

/** A button before it is written. */
export interface Button extends Press {
  label: string;
}

/** One row of buttons, in the form in which Discord takes it. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Changes whenever a newer program would read an older button's id wrongly. */
const VERSION = "2";

/** The custom id of a button: version, the article's stamp, verb and what is carried, parted by dots. */
export function writePress({ verb, carried }: Press, article: Article): string {
  return [VERSION, stampOf(article), verb, carried].join(".");
}

/**
 * Reads a custom id, whoever wrote it.
 * @returns null where an older or newer program, or one with another text of the article, wrote it
 */
export function readPress(customId: string, article: Article): Press | null {
  const [version, stamp, written, carried = ""] = customId.split(".");
  const verb = VERBS.find((known) => known === written);
  return version === VERSION && stamp === stampOf(article) && verb ? { verb, carried } : null;
}

/** Buttons in their order, in as many rows as they need, each about as long as the others; no row for no button. */
export function rows(buttons: Button[], article: Article): ButtonRow[] {
  const components = buttons.map(
    (button): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: button.label,
      custom_id: writePress(button, article),
    }),
  );
  const count = Math.ceil(components.length / LIMITS.buttons);
  const length = Math.ceil(components.length / count);
  return Array.from({ length: count }, (_, at) => ({
    type: ComponentType.ActionRow,
    components: components.slice(at * length, (at + 1) * length),
  }));
}

/** What the buttons below an answer hang on. */
interface Below {
  /** How many of the answer's quotations had room. */
  shown: number;
  /** Whether all that was asked can be read again: from the message, or from the one that it replies to. */
  isReadable: boolean;
  isPrivate: boolean;
}

/** The buttons below an answer. */
export function answerButtons(answer: Answer, { shown, isReadable, isPrivate }: Below, article: Article): Button[] {
  const { quotes } = present(answer);
  const rated = writeRated(ratedOf(answer), article);
  return [
    ...placesButton("context", quotes.slice(0, 1)),
    // What was asked has no room in an id: it is read where it stands, and what was answered tells whether that is still it.
    ...(isReadable && isExplained(answer) ? [{ label: LABELS.why, verb: "why" as const, carried: rated }] : []),
    ...placesButton("more", following(quotes, shown, article)),
    ...shareButton(isPrivate),
    { label: LABELS.helpful, verb: "helpful", carried: rated },
    { label: LABELS.not_helpful, verb: "not_helpful", carried: rated },
  ];
}

/** The button that shows further words of the article, where there are any. */
export function placesButton(verb: "context" | "more", places: Place[]): Button[] {
  return places.length > 0 ? [{ label: LABELS[verb], verb, carried: writePlaces(places) }] : [];
}

/** The button that shares a private message. */
export function shareButton(isPrivate: boolean): Button[] {
  return isPrivate ? [{ label: LABELS.share, verb: "share", carried: "" }] : [];
}
