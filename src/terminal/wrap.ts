/** A stretch of a text's line: UTF-16 code units, `end` exclusive. */
export interface Line {
  start: number;
  end: number;
}

/**
 * Where a text is to be broken so that no line is wider than it may be: at its spaces, and inside a word only where the word alone is
 * wider than a line, then between characters as readers see them.
 * @param first how wide the first line may be, in columns
 * @param rest how wide each further line may be
 */
export function wrap(text: string, first: number, rest: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
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
function piecesOf(text: string, most: number): (Line & { width: number })[] {
  return Array.from(text.matchAll(/[^ ]+/g)).flatMap(({ index, 0: word }) => {
    const width = widthOf(word);
    if (width <= most) return [{ start: index, end: index + word.length, width }];
    return cut(word, most).map((piece) => ({ ...piece, start: index + piece.start, end: index + piece.end }));
  });
}

function cut(word: string, most: number): (Line & { width: number })[] {
  const pieces: (Line & { width: number })[] = [];
  let last = { start: 0, end: 0, width: 0 };
  for (const { segment, index } of uncommon().characters.segment(word)) {
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

/** How many columns a text takes in a window. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of uncommon().characters.segment(text)) width += widthOfCharacter(segment);
  return width;
}

function widthOfCharacter(character: string): number {
  if (PLAIN.test(character)) return character.length;
  const { wide, unseen } = uncommon();
  return wide.test(character) ? 2 : unseen.test(character) ? 0 : 1;
}

/** What tells the width of other characters; made when it is first needed, since Unicode's tables take milliseconds to load. */
interface Uncommon {
  /** Tells characters as readers see them: a letter with its marks, an emoji of several parts. */
  characters: Intl.Segmenter;
  /** Two columns: what is wide or full-width in East Asia (https://www.unicode.org/reports/tr11/), and emoji. */
  wide: RegExp;
  /** No column of their own. */
  unseen: RegExp;
}

let made: Uncommon | null = null;

function uncommon(): Uncommon {
  made ??= {
    characters: new Intl.Segmenter("en", { granularity: "grapheme" }),
    wide: new RegExp(`^[${WIDE}\\p{Emoji_Presentation}]|\ufe0f`, "u"),
    unseen: /^[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
  };
  return made;
}

const WIDE =
  "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}";
