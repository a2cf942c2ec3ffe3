import type { Difference } from "../core/model/answer.js";
import type { PresentedDifference } from "../surface/presentation.js";
import { legend, WORDS } from "../surface/wording.js";
import { escapeArticle, escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { strong, struck } from "./quotes.js";

/** What the marks below mean. */
export const LEGEND = legend("Struck out", "Bold");

/**
 * How altered words become the article's: what it has not is struck, what it has instead is bold. The same in words below, for whoever
 * has the message read out: screen readers tell neither. The legend stands wherever it is shown.
 * @returns lines that have room together, the marked text in more than half of it
 */
export function showDifference({ pieces, removed, added }: PresentedDifference, room: number): string[] {
  const each = Math.floor(room / 4) - 1;
  const text = marked(pieces, room - 2 * each - 6);
  return [text === "" ? "" : `> ${text}`, list(WORDS.notThere, removed, each), list(WORDS.there, added, each)].filter(
    (line) => line !== "",
  );
}

/** The pieces begin and end with words; a blank parts them. */
function marked(pieces: Difference[], room: number): string {
  const shown: string[] = [];
  let left = room;
  for (const { kind, text } of pieces) {
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

function list(label: string, words: string[], room: number): string {
  const quoted = words.flatMap((each) => (oneLine(each) === "" ? [] : [`“${oneLine(each)}”`]));
  const listed = escapeWithin(quoted.join(", "), room - label.length - 2, escapeTyped);
  return listed === "" ? "" : `${label}: ${listed}`;
}
