import type { Span } from "../model/answer.js";

/** Quotation marks that open, each with those that may close it. Straight marks close themselves. */
const MARKS: Record<string, string> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  '"': '"',
  "‘": "’",
  "'": "'",
};
const SINGLE = new Set(["‘", "'"]);

/**
 * The stretches of a text that stand in quotation marks, without the marks, in their order. Where double marks are used, single
 * ones are taken for apostrophes or nested quotations. Where none is closed, the first double one before a word quotes to its line's end.
 */
export function quotedSpans(text: string): Span[] {
  const doubles = scan(text, (mark) => !SINGLE.has(mark));
  return doubles.length > 0 ? doubles : scan(text, (mark) => SINGLE.has(mark));
}

function scan(text: string, accepts: (mark: string) => boolean): Span[] {
  const spans: Span[] = [];
  const neverClosed = new Set<string>();
  let open: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const closers = MARKS[text.charAt(at)];
    if (!closers || neverClosed.has(closers) || !accepts(text.charAt(at)) || !opens(text, at)) continue;
    const end = closing(text, at + 1, closers);
    if (end < 0) {
      // Nothing further on closes it either: to look again at each mark would take the square of the text's length.
      neverClosed.add(closers);
      if (!SINGLE.has(text.charAt(at)) && /\S/.test(text.charAt(at + 1))) open ??= at + 1;
      continue;
    }
    if (text.slice(at + 1, end).trim()) spans.push({ text: text.slice(at + 1, end), start: at + 1, end });
    at = end;
  }
  return spans.length === 0 && open !== null ? [restOfLine(text, open)] : spans;
}

function restOfLine(text: string, start: number): Span {
  const [line = ""] = text.slice(start).split("\n", 1);
  return { text: line, start, end: start + line.length };
}

/** A single mark inside a word is an apostrophe. */
function opens(text: string, at: number): boolean {
  return !SINGLE.has(text.charAt(at)) || !isWordCharacter(text.charAt(at - 1));
}

function closing(text: string, from: number, closers: string): number {
  for (let at = from; at < text.length; at++) {
    const isSingle = closers === "'" || closers === "’";
    if (closers.includes(text.charAt(at)) && !(isSingle && isWordCharacter(text.charAt(at + 1)))) return at;
  }
  return -1;
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
