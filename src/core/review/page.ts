import type { TextFormat } from "../model/review.js";
import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { asMeant } from "../text/characters.js";
import { typedParagraphs } from "../text/paragraphs.js";
import type { Block } from "./block.js";
import { readMarkdown } from "./markdown.js";

/** A running text, taken apart as far as its form goes. */
export interface Page {
  text: string;
  /** The text as it is meant, without markup, exactly as long. */
  meant: string;
  blocks: Block[];
}

/** A line of a block quotation, as mails, chats and Markdown have it. */
const QUOTED_LINE = /^[ \u2060]{0,3}(?:>[ \u2060]?)+/;
/** Behind such a line end a new paragraph may begin … */
const ENDED = /[.!?…:]["'”’»)\]\u2060]*\s*$/;
/** … where a line begins like this. */
const BEGINS = /^[\s\u2060]*["'“‘„«([]?[\p{Lu}\p{N}]/u;
/** A line that begins with a speaker in capitals is one of its own: "KERRY GRAB:". */
const LABELLED = /^[\s\u2060]*\p{Lu}[\p{Lu} .'-]{1,60}:/u;

/** Takes a running text apart: block quotations, paragraphs, and in Markdown the words without their markup. */
export function readPage(text: string, format: TextFormat): Page {
  const meant = asMeant(text);
  const read = (format === "markdown" ? readMarkdown(text, meant) : null) ?? readPlain(meant);
  const blocks = read.blocks.map(({ isQuoted, paragraphs }) => ({
    isQuoted,
    paragraphs: paragraphs.flatMap(({ start, end }) => lineParagraphs(partOf(wholeOf(read.meant), start, end))),
  }));
  return { text, meant: read.meant, blocks };
}

function readPlain(text: string): Pick<Page, "meant" | "blocks"> {
  const stretches: { isQuoted: boolean; start: number; end: number }[] = [];
  let meant = "";
  for (const line of text.split("\n")) {
    const quoted = QUOTED_LINE.exec(line)?.[0].length ?? 0;
    const start = meant.length;
    meant += `${" ".repeat(quoted)}${line.slice(quoted)}\n`;
    const last = stretches.at(-1);
    if (last?.isQuoted === quoted > 0) last.end = meant.length;
    else stretches.push({ isQuoted: quoted > 0, start, end: meant.length });
  }
  meant = meant.slice(0, text.length);
  const blocks = stretches.flatMap(({ isQuoted, start, end }): Block[] => {
    const paragraphs = typedParagraphs(meant.slice(start, end)).map((one) =>
      partOf(wholeOf(meant), start + one.start, start + one.end),
    );
    if (isQuoted) return paragraphs.length > 0 ? [{ isQuoted, paragraphs }] : [];
    return paragraphs.map((paragraph) => ({ isQuoted, paragraphs: [paragraph] }));
  });
  return { meant, blocks };
}

/** A paragraph cut at the ends of lines that were not only full. */
function lineParagraphs(paragraph: Span): Span[] {
  const cuts: number[] = [];
  let at = paragraph.start;
  let before = "";
  for (const line of paragraph.text.split("\n")) {
    if (before !== "" && ((ENDED.test(before.slice(-40)) && BEGINS.test(line)) || LABELLED.test(line))) cuts.push(at);
    at += line.length + 1;
    before = line;
  }
  return [...cuts, paragraph.end].flatMap((end, index) => {
    const part = trimmed(partOf(paragraph, index === 0 ? paragraph.start : (cuts[index - 1] ?? 0), end));
    return part.text === "" ? [] : [part];
  });
}
