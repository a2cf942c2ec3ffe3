import { partOf, type Span, wholeOf } from "../model/span.js";
import { type Quotation, quotationsIn } from "../text/quotation-marks.js";
import { sentencesOf } from "../text/sentences.js";
import { type Token, tokenize } from "../text/words.js";
import { type Naming, namingsIn } from "./namings.js";
import type { Page } from "./page.js";
import type { People } from "./people.js";

/** A stretch that may be somebody's speech, as its pieces in the text as it is meant: in quotation marks, or a block quotation. */
export interface Stretch {
  pieces: Quotation[];
  isBlock: boolean;
  start: number;
  end: number;
}

/** A sentence of the writer's own, with what it quotes left blank. */
export interface Line {
  span: Span;
  /** Number of its paragraph, and of its block. */
  paragraph: number;
  /** Words outside of quotation marks. */
  tokens: Token[];
  namings: Naming[];
  /** True where a dash or bracket stands before it, as before a signature. */
  isDashed: boolean;
}

/** A text in the order of reading: what it quotes, and its own sentences around that. */
export interface Script {
  page: Page;
  /** The text as it is meant with all that is quoted blank. */
  outside: string;
  stretches: Stretch[];
  lines: Line[];
}

/** Reads a page for who speaks in it. */
export function readScript(page: Page, people: People): Script {
  const blocks = page.blocks.flatMap(({ isQuoted, paragraphs }) => (isQuoted ? [paragraphs] : []));
  const bare = blocks.flatMap((paragraphs) => bareBlock(paragraphs) ?? []);
  const bareStarts = new Set(bare.flatMap(({ pieces }) => pieces.map(({ inner }) => inner.start)));
  const paragraphs = page.blocks.flatMap((block) => block.paragraphs);
  const own = paragraphs.filter(({ start }) => !bareStarts.has(start));
  const marked = quotationsIn(own).map((pieces) => stretchOf(pieces, false));
  const labelled = own.flatMap((paragraph) => labelledSpeech(paragraph, people) ?? []);
  const stretches = [...marked, ...bare, ...labelled].sort((a, b) => a.start - b.start);
  const pieces = stretches.flatMap((stretch) => stretch.pieces);
  const outside = masked(page.meant, pieces, () => " ");
  // Sentences do not end within a quotation; where one ends with it, its last stop tells.
  const skeleton = masked(page.meant, pieces, (quoted) =>
    /[.?!…]["'”’»]*$/.test(quoted) ? `X${quoted.slice(-2)}` : "X",
  );
  const lines = paragraphs.flatMap((paragraph, number) => {
    if (bareStarts.has(paragraph.start)) return [];
    const isDashed = /[-–—][ \t\u2060]*$/.test(page.meant.slice(Math.max(0, paragraph.start - 4), paragraph.start));
    const sentences = sentencesOf(partOf(wholeOf(skeleton), paragraph.start, paragraph.end));
    return sentences.map((sentence, index) => lineOf(page, outside, sentence, number, isDashed && index === 0, people));
  });
  return { page, outside, stretches, lines };
}

function lineOf(
  page: Page,
  outside: string,
  sentence: Span,
  paragraph: number,
  isDashed: boolean,
  people: People,
): Line {
  const { start, end } = sentence;
  const tokens = acronyms(tokenize(outside.slice(start, end))).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
  return {
    span: partOf(wholeOf(page.text), start, end),
    paragraph,
    tokens,
    namings: namingsIn(outside, tokens, people),
    isDashed: isDashed || /^[-–—~(]/.test(outside.slice(start, start + 1)),
  };
}

/** "U.S." as one word. */
function acronyms(tokens: Token[]): Token[] {
  const read: Token[] = [];
  for (const token of tokens) {
    const before = read.at(-1);
    const isNext =
      before && token.start === before.end + 1 && /^\p{Lu}+$/u.test(before.text) && /^\p{Lu}$/u.test(token.text);
    if (
      isNext &&
      (before.text.length > 1 || /^\p{Lu}$/u.test(before.text)) &&
      before.end - before.start === 2 * before.text.length - 1
    )
      read[read.length - 1] = {
        text: before.text + token.text,
        norm: before.norm + token.norm,
        stem: before.norm + token.norm,
        start: before.start,
        end: token.end,
      };
    else read.push(token);
  }
  return read;
}

/** Some words of a line, and who is named in them, by their numbers there. */
export type Words = Pick<Line, "tokens" | "namings">;

/** Beside a quotation so many words are looked at. */
const MOST_BESIDE = 60;

/** The words of a line between two places of the text; of many, the `first` or the `last`. */
export function wordsBetween({ tokens, namings }: Line, start: number, end: number, kept: "first" | "last"): Words {
  let from = firstFrom(tokens.length, (at) => (tokens[at]?.start ?? 0) >= start);
  let to = Math.max(
    from,
    firstFrom(tokens.length, (at) => (tokens[at]?.end ?? 0) > end),
  );
  if (kept === "first") to = Math.min(to, from + MOST_BESIDE);
  else from = Math.max(from, to - MOST_BESIDE);
  const within: Naming[] = [];
  for (let at = firstFrom(namings.length, (index) => (namings[index]?.first ?? 0) >= from); at < namings.length; at++) {
    const naming = namings[at];
    if (!naming || naming.last >= to) break;
    within.push({ ...naming, first: naming.first - from, last: naming.last - from });
  }
  return { tokens: tokens.slice(from, to), namings: within };
}

/** The first number for which something holds that holds for all behind it. */
function firstFrom(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function stretchOf(pieces: Quotation[], isBlock: boolean): Stretch {
  return { pieces, isBlock, start: pieces[0]?.outer.start ?? 0, end: pieces.at(-1)?.outer.end ?? 0 };
}

/** A block quotation without marks of its own, or with one pair around all of it, as a stretch; null where it is a text with speakers of its own. */
function bareBlock(paragraphs: Span[]): Stretch | null {
  const signature = paragraphs.length > 1 && isSignature(paragraphs.at(-1)?.text ?? "") ? 1 : 0;
  const quoted = paragraphs.slice(0, paragraphs.length - signature);
  const marked = quotationsIn(quoted);
  const [first] = marked;
  const isMarked =
    first !== undefined && marked.some(([piece]) => quoted.some(({ start }) => start === piece?.outer.start));
  const isSpoken = /^[^"“‘'«„]{1,60}[:,]\s*["“‘'«„]/u.test(quoted[0]?.text ?? "");
  if (isMarked || isSpoken) return null;
  return stretchOf(
    quoted.map((paragraph) => ({ outer: paragraph, inner: paragraph })),
    true,
  );
}

/** A speaker in capitals, as a script has it: "KERRY GRAB:". */
const LABEL = /^\s*(\p{Lu}[\p{Lu} .'-]{1,60}):\s*(?=\S)/u;

/** What one of the article's people says in a paragraph that begins with their name in capitals, and has no marks. */
function labelledSpeech(paragraph: Span, people: People): Stretch | null {
  const label = LABEL.exec(paragraph.text);
  if (!label?.[1] || quotationsIn([paragraph]).length > 0) return null;
  const [naming] = namingsIn(label[1], tokenize(label[1]), people);
  if (naming?.first !== 0 || naming.who.kind !== "person") return null;
  const words = partOf(paragraph, paragraph.start + label[0].length, paragraph.end);
  return stretchOf([{ outer: words, inner: words }], false);
}

/** A short last line without a stop: who said what stands above it. */
export function isSignature(text: string): boolean {
  return (
    text.length <= 120 &&
    !/[.!?…:;]\s*$/.test(text.replace(/\b(?:Jr|Sr|Dr|Mr|Ms)\.$/, "")) &&
    /^[\s\u2060–—-]*["(]?[\p{Lu}]/u.test(text)
  );
}

/** A text with its quoted pieces, which are in order, filled with something as long. */
function masked(text: string, pieces: Quotation[], fill: (quoted: string) => string): string {
  let at = 0;
  let result = "";
  for (const { outer } of pieces) {
    const quoted = text.slice(outer.start, outer.end);
    const filler = fill(quoted.slice(-4));
    result +=
      text.slice(at, outer.start) + (filler.charAt(0).repeat(quoted.length) + filler.slice(1)).slice(-quoted.length);
    at = outer.end;
  }
  return result + text.slice(at);
}
