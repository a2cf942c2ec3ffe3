/** A stretch of a text. `text` is always the text's slice from `start` to `end`, which are UTF-16 code units, `end` exclusive. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** A whole text as one span. */
export function wholeOf(text: string): Span {
  return { text, start: 0, end: text.length };
}

/** The part of a span between two places of the text that it is a stretch of. */
export function partOf(span: Span, start: number, end: number): Span {
  return { text: span.text.slice(start - span.start, end - span.start), start, end };
}

/** A span without the white space at its ends, nor before it what is never seen (U+2060; behind it that may belong to a character). */
export function trimmed(span: Span): Span {
  const { text, start } = span;
  let from = 0;
  let to = text.length;
  while (from < to && (isBlank(text.charAt(from)) || text.charAt(from) === "\u2060")) from++;
  while (from < to && isBlank(text.charAt(to - 1))) to--;
  return from === 0 && to === text.length ? span : partOf(span, start + from, start + to);
}

function isBlank(character: string): boolean {
  return character.trim() === "";
}
