import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { asMeant } from "./characters.js";

/** A line that is blank. */
const BLANK = /^[\s\u2060]*$/;
/** What makes a line an item of a list: "- ", "• ", "2. ", "3) ", and "4/" or "4/9" of a thread. */
const ITEM = /^[\s\u2060]*(?:[-*•·–—]|\d{1,2}(?:[.)]|\/\d{0,2}))\s+(?=\S)/;
/** A line that goes on with the item before it. */
const GOES_ON = /^\s|^\p{Ll}/u;

/**
 * The paragraphs of something typed or pasted, in order, without white space around them. A blank line ends one; a list's item is one of
 * its own, without its mark; any other line break is only where a line was full. An article has other paragraphs: see `paragraphsOf` in
 * article.ts.
 */
export function typedParagraphs(typed: string): Span[] {
  const meant = wholeOf(asMeant(typed));
  const paragraphs: Span[] = [];
  let from = 0;
  let at = 0;
  let isItem = false;
  const endAt = (to: number) => {
    const { start, end } = trimmed(partOf(meant, from, to));
    if (start < end) paragraphs.push(partOf(wholeOf(typed), start, end));
  };
  for (const line of meant.text.split("\n")) {
    const mark = ITEM.exec(line)?.[0].length ?? 0;
    if (mark > 0 || BLANK.test(line) || (isItem && !GOES_ON.test(line))) {
      endAt(at);
      from = at + mark;
      isItem = mark > 0;
    }
    at += line.length + 1;
  }
  endAt(typed.length);
  return paragraphs;
}
