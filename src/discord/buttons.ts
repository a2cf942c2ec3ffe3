import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Article } from "../core/model/article.js";
import {
  readNumber,
  readRange,
  readRated,
  stampOf,
  type TextRange,
  writeRange,
  writeRated,
} from "../surface/carried.js";
import type { Opinion, Rated } from "../surface/feedback.js";
import { LIMITS } from "./limits.js";

/** What a button does, with all that it needs. */
export type Press =
  | { verb: "context"; range: TextRange }
  | { verb: "more"; ranges: TextRange[] }
  | { verb: "share" }
  | { verb: Opinion; rated: Rated }
  | { verb: "page"; page: number };

/** A button before it is written: its label, and what it does. */
export type Button = [label: string, press: Press];

/** One row of buttons, in the form in which Discord takes it. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Changes whenever a newer program would read an older button's id wrongly. */
const VERSION = "2";

/**
 * The custom id of a button: version, the article's stamp, verb and details, parted by dots.
 * @returns at most `LIMITS.customId` characters
 */
export function writePress(press: Press, article: Article): string {
  return [VERSION, stampOf(article), press.verb, ...details(press, article)].join(".");
}

function details(press: Press, article: Article): string[] {
  switch (press.verb) {
    case "context":
      return [writeRange(press.range)];
    case "more":
      return press.ranges.map(writeRange);
    case "share":
      return [];
    case "page":
      return [press.page.toString(36)];
    case "helpful":
    case "not_helpful":
      return [writeRated(press.rated, article)];
  }
}

/**
 * Reads a custom id, whoever wrote it.
 * @returns null where an older or newer program, or one with another text of the article, wrote it
 */
export function readPress(customId: string, article: Article): Press | null {
  const [version, stamped, verb, ...rest] = customId.split(".");
  if (version !== VERSION || stamped !== stampOf(article)) return null;
  switch (verb) {
    case "context":
    case "more": {
      const ranges = rest.map((written) => readRange(written, article)).filter((range) => range !== null);
      const [range] = ranges;
      if (!range || ranges.length !== rest.length) return null;
      return verb === "context" ? { verb, range } : { verb, ranges };
    }
    case "share":
      return { verb };
    case "page": {
      const page = readNumber(rest[0]);
      return page === null ? null : { verb, page };
    }
    case "helpful":
    case "not_helpful": {
      const rated = readRated(rest[0] ?? "", article);
      return rated && { verb, rated };
    }
    default:
      return null;
  }
}

/** A row of buttons in their order; no row for no button. */
export function row(buttons: Button[], article: Article): ButtonRow[] {
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
