import type { Difference } from "../core/answer.js";
import { escapeArticle, escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { strong, struck } from "./quotes.js";
import { DISCORD_WORDS } from "./words.js";

/** The marked text gets this much room, and each of the two lists in words this much. */
const MARKED_ROOM = 700;
const LIST_ROOM = 200;

/**
 * How altered words become the article's: what it has not is struck, what it has instead is bold. The same in words below, for whoever
 * has the message read out: screen readers tell neither.
 */
export function showDifference(difference: Difference[]): string {
  const lists = [list(DISCORD_WORDS.notThere, "removed", difference), list(DISCORD_WORDS.there, "added", difference)];
  return [DISCORD_WORDS.difference, `> ${marked(difference)}`, ...lists.filter((line) => line !== "")].join("\n");
}

/** The pieces begin and end with words; a blank parts them. */
function marked(difference: Difference[]): string {
  const shown: string[] = [];
  let room = MARKED_ROOM;
  for (const { kind, text } of difference) {
    const piece = MARK[kind](oneLine(text), room - 1);
    if (piece === "") continue;
    shown.push(piece);
    room -= piece.length + 1;
  }
  return shown.join(" ");
}

const MARK: Record<Difference["kind"], (words: string, room: number) => string> = {
  added: strong,
  removed: struck,
  same: (words, room) => escapeWithin(words, room, escapeArticle),
};

function list(label: string, kind: Difference["kind"], difference: Difference[]): string {
  const words = difference.filter((piece) => piece.kind === kind).map((piece) => oneLine(piece.text));
  const quoted = words.filter((word) => word !== "").map((word) => `“${word}”`);
  return quoted.length === 0 ? "" : `${label}: ${escapeWithin(quoted.join(", "), LIST_ROOM, escapeTyped)}`;
}
