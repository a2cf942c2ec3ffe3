import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { LIMITS } from "./limits.js";

/** A stretch of the article, as a button carries it. */
export interface Place {
  start: number;
  end: number;
}

/** What an answer was, without its words: enough to learn from a reader's opinion of it. */
export interface Judged {
  outcome: Answer["outcome"];
  polarity: "yes" | "no" | null;
  /** Ids of the statements shown. */
  statements: string[];
}

/** What a button does, with all that it needs. Nothing else is remembered about the message it stands under. */
export type Press =
  | { verb: "context"; place: Place }
  | { verb: "more"; places: Place[] }
  | { verb: "share" }
  | ({ verb: "helpful" } & Judged)
  | ({ verb: "unhelpful" } & Judged)
  | { verb: "page"; page: number };

/** One row of buttons, in the form in which Discord takes it. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Changes whenever a newer program would read an older button's id wrongly. */
const VERSION = "1";

/** So many places or statements fit into a custom id, with room to spare. */
const MOST = 6;

const OUTCOMES: readonly Answer["outcome"][] = [
  "answered",
  "not_covered",
  "supported",
  "refuted",
  "not_enough_info",
  "exact",
  "altered",
  "misattributed",
  "not_found",
];

/**
 * The custom id of a button: version, the article's stamp, verb and details, parted by dots. Numbers are in base 36.
 * @returns at most `LIMITS.customId` characters
 */
export function writePress(press: Press, article: Article): string {
  return [VERSION, stamp(article), press.verb, ...details(press, article)].join(".");
}

function details(press: Press, article: Article): string[] {
  switch (press.verb) {
    case "context":
      return [writePlace(press.place)];
    case "more":
      return press.places.slice(0, MOST).map(writePlace);
    case "share":
      return [];
    case "page":
      return [press.page.toString(36)];
    case "helpful":
    case "unhelpful": {
      const numbers = press.statements.map((id) => article.statements.findIndex((statement) => statement.id === id));
      return [press.outcome, press.polarity ?? "", ...numbers.slice(0, MOST).map((number) => number.toString(36))];
    }
  }
}

/**
 * Reads a custom id, whoever wrote it.
 * @returns null where an older or newer program, or one with another text of the article, wrote it
 */
export function readPress(customId: string, article: Article): Press | null {
  const [version, stamped, verb, ...rest] = customId.split(".");
  if (version !== VERSION || stamped !== stamp(article)) return null;
  switch (verb) {
    case "context":
    case "more": {
      const places = rest.map((written) => readPlace(written, article)).filter((place) => place !== null);
      const [place] = places;
      if (!place || places.length !== rest.length) return null;
      return verb === "context" ? { verb, place } : { verb, places };
    }
    case "share":
      return { verb };
    case "page": {
      const page = readNumber(rest[0]);
      return page === null ? null : { verb, page };
    }
    case "helpful":
    case "unhelpful":
      return readJudged(verb, rest, article);
    default:
      return null;
  }
}

function readJudged(verb: "helpful" | "unhelpful", [said, pole, ...numbers]: string[], article: Article): Press | null {
  const outcome = OUTCOMES.find((known) => known === said);
  if (!outcome) return null;
  const statements = numbers.flatMap((number) => article.statements[readNumber(number) ?? -1]?.id ?? []);
  return { verb, outcome, polarity: pole === "yes" || pole === "no" ? pole : null, statements };
}

function writePlace({ start, end }: Place): string {
  return `${start.toString(36)}-${end.toString(36)}`;
}

function readPlace(written: string, article: Article): Place | null {
  const [start, end] = written.split("-").map(readNumber);
  if (start === undefined || end === undefined || start === null || end === null) return null;
  const speaks = article.statements.some((statement) => statement.start < end && start < statement.end);
  const whole = article.text.slice(start, end).isWellFormed();
  return speaks && whole && start < end && end <= article.text.length ? { start, end } : null;
}

function readNumber(written: string | undefined): number | null {
  return written && /^[0-9a-z]{1,6}$/.test(written) ? Number.parseInt(written, 36) : null;
}

/** Tells one text of the article from another: places mean nothing in a corrected article. */
function stamp(article: Article): string {
  return article.sha256.slice(0, 8);
}

/** A row of buttons, each with its label, in their order; no row for no button. */
export function row(buttons: [label: string, press: Press][], article: Article): ButtonRow[] {
  const components = buttons.slice(0, LIMITS.buttons).map(
    ([label, press]): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: writePress(press, article),
    }),
  );
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
