import { partOf, type Span } from "../model/span.js";
import { asMeant, UNSEEN } from "./characters.js";

/** Words in quotation marks: with their marks, and without. */
export interface Quotation {
  outer: Span;
  inner: Span;
}

/** A quotation mark where it stands in its paragraph. */
interface Mark {
  at: number;
  end: number;
  isSingle: boolean;
  /** What stands around it lets it open a quotation, or close one. */
  opens: boolean;
  closes: boolean;
  /** Behind an s and before a blank it may be an apostrophe. */
  mayBeApostrophe: boolean;
  paragraph: number;
}

/** A stretch of one paragraph in quotation marks, as places in it: `from` and `to` with the marks. */
interface Piece {
  paragraph: number;
  from: number;
  to: number;
  innerFrom: number;
  innerTo: number;
}

/** Two single marks are a double one, as TeX and some typewriters have it. */
const MARKS = /''|["“”„‟«»「」『』‘’‚‛'‹›]/g;
const SINGLES = "‘’‚‛'‹›";
const OPENING = "“„‟«「『‘‚‛‹";
const CLOSING = "”»」』’›";
/** An opening mark may stand behind these, and a closing one before these, with no blank between. */
const BEFORE_OPENING = /^[\s([{<:,;=/—–-]$/;
const AFTER_CLOSING = /^[\s.,;:!?…)\]}>/—–-]$/;
const WORD = /^[\p{L}\p{N}]$/u;
/** So many characters that nobody sees are looked past beside a mark. */
const MOST_UNSEEN = 8;
/** A quotation that no paragraph opens anew is closed so many paragraphs further on at most. */
const MOST_PARAGRAPHS = 3;

/** The quotations of one paragraph, in order, none overlapping; a quotation within another belongs to it. */
export function quotationsOf(paragraph: Span): Quotation[] {
  return quotationsIn([paragraph]).flat();
}

/**
 * The quotations of a text, in order, none overlapping: each as its pieces, one for every paragraph that it runs through. The end of a
 * paragraph ends a quotation unless the next one opens it anew or goes on to close it. Double marks go before single ones, which within
 * them are apostrophes or mark quotations within the quotation.
 * @param paragraphs the text's paragraphs, in order
 */
export function quotationsIn(paragraphs: Span[]): Quotation[][] {
  const texts = paragraphs.map(({ text }) => asMeant(text));
  const marks = texts.flatMap(marksOf);
  const doubles = quotedBy(
    marks.filter(({ isSingle }) => !isSingle),
    texts,
  );
  const singles = quotedBy(outside(marks, doubles.flat()), texts);
  return inOrder([...doubles, ...singles]).flatMap((pieces) => {
    const placed = pieces.flatMap((piece) =>
      placedIn(paragraphs[piece.paragraph], texts[piece.paragraph] ?? "", piece),
    );
    return placed.length > 0 ? [placed] : [];
  });
}

function marksOf(text: string, paragraph: number): Mark[] {
  return [...text.matchAll(MARKS)].flatMap(({ 0: glyph, index }): Mark[] => {
    const end = index + glyph.length;
    const isSingle = glyph.length === 1 && SINGLES.includes(glyph);
    const [before, after] = [seenBefore(text, index), seenAfter(text, end)];
    if (isSingle && WORD.test(before) && WORD.test(after)) return [];
    const isBlankBefore = before.trim() === "";
    const isBlankAfter = after.trim() === "";
    const opens = isSingle
      ? !WORD.test(before) && !isBlankAfter
      : !isBlankAfter && (isBlankBefore || BEFORE_OPENING.test(before) || isMark(before));
    const closes = isSingle
      ? !isBlankBefore && !WORD.test(after)
      : !isBlankBefore && (isBlankAfter || AFTER_CLOSING.test(after) || isMark(after));
    const mayBeApostrophe = isSingle && /[sxz]/i.test(before) && isBlankAfter;
    return [{ at: index, end, isSingle, paragraph, mayBeApostrophe, ...decided(glyph, opens, closes) }];
  });
}

/** Where what stands around a mark decides nothing, its shape does; a straight one may then do either. */
function decided(glyph: string, opens: boolean, closes: boolean): Pick<Mark, "opens" | "closes"> {
  if (opens !== closes) return { opens, closes };
  if (OPENING.includes(glyph)) return { opens: true, closes: false };
  if (CLOSING.includes(glyph)) return { opens: false, closes: true };
  return { opens: true, closes: true };
}

/** What marks of one kind enclose, each quotation as its pieces. Each mark is looked at once. */
function quotedBy(marks: Mark[], texts: string[]): Piece[][] {
  const found: Piece[][] = [];
  /** Marks that wait for theirs, the outermost first, and what was closed within the outermost. */
  let open: Mark[] = [];
  let within: Piece[][] = [];
  /** Pieces of the quotation that is open, in the paragraphs before. */
  let earlier: Piece[] = [];
  const lengthOf = (paragraph: number) => (texts[paragraph] ?? "").length;
  const giveUp = () => {
    // What nothing closes ends where the next quotation begins, or with its paragraph.
    const starts = [...open.map(({ at }) => at), ...within.flatMap(([piece]) => piece?.from ?? [])];
    starts.sort((a, b) => a - b);
    let next = 0;
    for (const [index, mark] of open.entries()) {
      while ((starts[next] ?? Number.POSITIVE_INFINITY) <= mark.at) next++;
      const end = starts[next] ?? lengthOf(mark.paragraph);
      if (!mark.isSingle) found.push([...(index === 0 ? earlier : []), pieceFrom(mark, end, end)]);
    }
    found.push(...within);
    open = [];
    within = [];
    earlier = [];
  };
  for (const [index, mark] of marks.entries()) {
    const [outermost] = open;
    if (outermost && outermost.paragraph !== mark.paragraph) {
      if (goesOn(outermost, mark, texts)) {
        const isAnew = mark.opens;
        earlier.push(pieceFrom(outermost, lengthOf(outermost.paragraph), lengthOf(outermost.paragraph)));
        for (let at = outermost.paragraph + 1; at < mark.paragraph; at++) earlier.push(wholePiece(at, lengthOf(at)));
        within = [];
        open = [isAnew ? mark : { ...mark, at: 0, end: 0 }];
        if (isAnew) continue;
      } else giveUp();
    }
    const last = open.at(-1);
    if (!last) {
      if (mark.opens && (mark.isSingle || !mark.closes || isWanted(marks, index))) open.push(mark);
      continue;
    }
    if (!mark.closes) {
      if (!mark.isSingle) open.push(mark);
      continue;
    }
    if (mark.mayBeApostrophe && closesAfter(marks, index)) continue;
    open.pop();
    const piece = pieceFrom(last, mark.at, mark.end);
    if (open.length > 0) within.push([piece]);
    else {
      found.push([...earlier, piece]);
      within = [];
      earlier = [];
    }
  }
  giveUp();
  return found;
}

/** Whether a quotation goes on in a later paragraph: the next one opens it anew at its start, or this mark can only close it. */
function goesOn(open: Mark, mark: Mark, texts: string[]): boolean {
  const isNext = mark.paragraph === open.paragraph + 1;
  if (mark.opens && isNext && (texts[mark.paragraph] ?? "").slice(0, mark.at).trim() === "")
    return mark.isSingle ? !mark.closes : /[.!?…]\W*$/.test((texts[open.paragraph] ?? "").slice(-MOST_UNSEEN));
  return mark.closes && !mark.opens && !mark.isSingle && mark.paragraph - open.paragraph <= MOST_PARAGRAPHS;
}

/** A straight mark between blanks, or between letters, opens only where another one of the paragraph can close it. */
function isWanted(marks: Mark[], index: number): boolean {
  const [mark, next] = [marks[index], marks[index + 1]];
  return mark?.paragraph === next?.paragraph && next?.closes === true;
}

/** Whether the next mark can only close what is open. */
function closesAfter(marks: Mark[], index: number): boolean {
  const [mark, next] = [marks[index], marks[index + 1]];
  return next !== undefined && next.paragraph === mark?.paragraph && next.closes && !next.opens;
}

function pieceFrom({ paragraph, at, end }: Mark, innerTo: number, to: number): Piece {
  return { paragraph, from: at, to, innerFrom: end, innerTo };
}

function wholePiece(paragraph: number, length: number): Piece {
  return { paragraph, from: 0, to: length, innerFrom: 0, innerTo: length };
}

/** The single marks that stand outside of double ones. */
function outside(marks: Mark[], doubles: Piece[]): Mark[] {
  let next = 0;
  const quoted = [...doubles].sort(byPlace);
  return marks.filter(({ isSingle, paragraph, at }) => {
    if (!isSingle) return false;
    while (isBefore(quoted[next], paragraph, at)) next++;
    const piece = quoted[next];
    return !(piece?.paragraph === paragraph && piece.from <= at);
  });
}

function isBefore(piece: Piece | undefined, paragraph: number, at: number): boolean {
  return piece !== undefined && (piece.paragraph < paragraph || (piece.paragraph === paragraph && piece.to <= at));
}

/** Quotations in their order, without those that stand within another. */
function inOrder(found: Piece[][]): Piece[][] {
  const sorted = found.sort((a, b) => (a[0] && b[0] ? byPlace(a[0], b[0]) : 0));
  let last: Piece | undefined;
  return sorted.filter((pieces) => {
    const [first] = pieces;
    if (!first || (last && !isBefore(last, first.paragraph, first.from))) return false;
    last = pieces.at(-1);
    return true;
  });
}

function byPlace(a: Piece, b: Piece): number {
  return a.paragraph - b.paragraph || a.from - b.from;
}

/** A piece as stretches of its paragraph; none where it has no word. */
function placedIn(paragraph: Span | undefined, text: string, piece: Piece): Quotation[] {
  if (!paragraph) return [];
  const innerFrom = pastUnseen(text, piece.innerFrom);
  const innerTo = Math.max(innerFrom, piece.innerTo);
  if (!/[\p{L}\p{N}]/u.test(text.slice(innerFrom, innerTo))) return [];
  const place = (from: number, to: number) => partOf(paragraph, paragraph.start + from, paragraph.start + to);
  return [
    { outer: place(piece.from, Math.max(pastUnseen(text, piece.to), innerTo)), inner: place(innerFrom, innerTo) },
  ];
}

function isMark(character: string): boolean {
  return character !== "" && `${OPENING}${CLOSING}"'`.includes(character);
}

function seenBefore(text: string, at: number): string {
  let before = at - 1;
  while (before > at - MOST_UNSEEN && text.charAt(before) === UNSEEN) before--;
  return text.charAt(before);
}

function seenAfter(text: string, at: number): string {
  let after = at;
  while (after < at + MOST_UNSEEN && text.charAt(after) === UNSEEN) after++;
  return text.charAt(after);
}

function pastUnseen(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === UNSEEN) at++;
  return at;
}
