import type { Screen } from "./screen.js";
import { type Line, widthOf, wrap } from "./wrap.js";

/** A piece of a paragraph, plain or bold. */
export interface Run {
  text: string;
  bold?: boolean;
}

/** https://www.ecma-international.org/publications-and-standards/standards/ecma-48/, select graphic rendition. */
const BOLD = "\u001b[1m";
const NOT_BOLD = "\u001b[22m";
/** Control characters would move the cursor or start another line, and some unseen ones turn the order of others. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A paragraph as a window shows it: broken between words to its width, each line indented; one line where the screen has no width.
 * @param indent what stands before its first line
 * @param hanging what stands before each line after that
 */
export function paragraph(content: string | Run[], screen: Screen, indent = "", hanging = indent): string {
  const given = typeof content === "string" ? [{ text: content }] : content;
  const runs = given.map((run) => ({ ...run, text: run.text.replace(UNSHOWN, " ") }));
  const columns = screen.columns ?? Number.POSITIVE_INFINITY;
  const text = runs.map((run) => run.text).join("");
  return wrap(text, columns - widthOf(indent), columns - widthOf(hanging))
    .map((line, at) => (at === 0 ? indent : hanging) + draw(runs, line, screen))
    .join("\n");
}

/** The part of the runs that stands on one line. */
function draw(runs: Run[], { start, end }: Line, { colour }: Screen): string {
  let at = 0;
  return runs
    .map(({ text, bold }) => {
      const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
      at += text.length;
      return bold && colour && part ? BOLD + part + NOT_BOLD : part;
    })
    .join("");
}
