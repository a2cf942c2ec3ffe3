/** A stretch of a text's line: UTF-16 code units, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Where a text is to be broken so that no line is wider than it may be: at its spaces, and inside a word only where the word alone is
 * wider than a line, then between characters as readers see them.
 * @param first how wide the first line may be, in columns
 * @param rest how wide each further line may be
 */
export function wrap(text: string, first: number, rest: number): Place[] {
  const lines: Place[] = [];
  let line: Place | null = null;
  let left = first;
  for (const piece of piecesOf(text, Math.min(first, rest))) {
    const gap: number = line ? piece.start - line.end : 0;
    if (line && gap + piece.width <= left) {
      line.end = piece.end;
      left -= gap + piece.width;
    } else {
      if (line) left = rest;
      line = { start: piece.start, end: piece.end };
      lines.push(line);
      left -= piece.width;
    }
  }
  return lines;
}

/** Words, and what wider ones are cut into. */
function piecesOf(text: string, most: number): (Place & { width: number })[] {
  return Array.from(text.matchAll(/[^ ]+/g)).flatMap(({ index, 0: word }) => {
    const width = widthOf(word);
    if (width <= most) return [{ start: index, end: index + word.length, width }];
    return cut(word, most).map((piece) => ({ ...piece, start: index + piece.start, end: index + piece.end }));
  });
}

function cut(word: string, most: number): (Place & { width: number })[] {
  const pieces: (Place & { width: number })[] = [];
  let last = { start: 0, end: 0, width: 0 };
  for (const { segment, index } of characters().segment(word)) {
    const width = widthOfCharacter(segment);
    if (last.width + width > most || pieces.length === 0) {
      last = { start: index, end: index, width: 0 };
      pieces.push(last);
    }
    last.end = index + segment.length;
    last.width += width;
  }
  return pieces;
}

/** Characters of one column each, which is most of what is ever shown. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;
/** Two columns: the scripts of East Asia with their full-width forms and punctuation (https://www.unicode.org/reports/tr11/), and emoji. */
const WIDE =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\ufe0f/u;
/** No column of their own. */
const UNSEEN = /^[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** How many columns a text takes in a window. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of characters().segment(text)) width += widthOfCharacter(segment);
  return width;
}

function widthOfCharacter(character: string): number {
  return WIDE.test(character) ? 2 : UNSEEN.test(character) ? 0 : 1;
}

let segmenter: Intl.Segmenter | null = null;

/** Tells characters as readers see them: a letter with its marks, an emoji of several parts. */
function characters(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter;
}
