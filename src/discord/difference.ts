import type { Difference } from "../core/model/answer.js";
import { escapeArticle, escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { strong, struck } from "./quotes.js";
import { DISCORD_WORDS } from "./words.js";

/**
 * How altered words become the article's: what it has not is struck, what it has instead is bold. The same in words below, for whoever
 * has the message read out: screen readers tell neither.
 * @returns lines that have room together, the marked text in more than half of it; none where nothing differs
 */
export function showDifference(difference: Difference[], room: number): string[] {
  if (difference.length === 0) return [];
  const left = room - DISCORD_WORDS.difference.length;
  const each = Math.floor(left / 4) - 1;
  const text = marked(difference, left - 2 * each - 6);
  return [
    DISCORD_WORDS.difference,
    text === "" ? "" : `> ${text}`,
    list(DISCORD_WORDS.notThere, "removed", difference, each),
    list(DISCORD_WORDS.there, "added", difference, each),
  ].filter((line) => line !== "");
}

/** The pieces begin and end with words; a blank parts them. */
function marked(difference: Difference[], room: number): string {
  const shown: string[] = [];
  let left = room;
  for (const { kind, text } of difference) {
    const piece = MARK[kind](oneLine(text), left - 1);
    if (piece === "") continue;
    shown.push(piece);
    left -= piece.length + 1;
  }
  return shown.join(" ");
}

const MARK: Record<Difference["kind"], (words: string, room: number) => string> = {
  added: strong,
  removed: struck,
  same: (words, room) => escapeWithin(words, room, escapeArticle),
};

function list(label: string, kind: Difference["kind"], difference: Difference[], room: number): string {
  const words = difference.filter((piece) => piece.kind === kind).map((piece) => oneLine(piece.text));
  const quoted = words.filter((word) => word !== "").map((word) => `“${word}”`);
  const listed = escapeWithin(quoted.join(", "), room - label.length - 2, escapeTyped);
  return listed === "" ? "" : `${label}: ${listed}`;
}
