import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { UNSEEN } from "../text/characters.js";
import type { Block } from "./block.js";

/** Markup of one paragraph beyond this was written by nobody, and would take the parser the square of its length. */
const MOST_MARKUP = 1000;
const MARKUP = /[*_`[\]<>!~\\&]|\d[.)]/g;

/**
 * Reads Markdown (https://spec.commonmark.org/0.31.2/): its words in place, everything else blank, and its paragraphs. Null where it is none that a person wrote.
 * @param meant the text as it is meant, as long as `text`
 */
export function readMarkdown(text: string, meant: string): { meant: string; blocks: Block[] } | null {
  if (text.split(/\n\s*\n/).some((paragraph) => (paragraph.match(MARKUP)?.length ?? 0) > MOST_MARKUP)) return null;
  const kept: { start: number; end: number }[] = [];
  const blocks: Block[] = [];
  const visit = (node: Nodes, quoting: Block | null) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === "text") kept.push({ start, end });
    if (node.type === "paragraph" || node.type === "heading") {
      const block = quoting ?? { isQuoted: false, paragraphs: [] };
      if (!quoting) blocks.push(block);
      block.paragraphs.push({ text: "", start, end });
    }
    const inner: Block | null = node.type === "blockquote" ? (quoting ?? { isQuoted: true, paragraphs: [] }) : quoting;
    if (inner && inner !== quoting) blocks.push(inner);
    if ("children" in node) for (const child of node.children) visit(child, inner);
  };
  visit(fromMarkdown(text), null);
  return { meant: only(text, meant, kept), blocks: blocks.filter(({ paragraphs }) => paragraphs.length > 0) };
}

/** A text with all but some stretches blank; within a line what is left out is not seen, so that it parts no words. */
function only(text: string, meant: string, kept: { start: number; end: number }[]): string {
  let at = 0;
  let words = "";
  for (const { start, end } of kept) {
    words += blank(text.slice(at, start)) + withoutEscapes(text.slice(start, end), meant.slice(start, end));
    at = end;
  }
  return words + blank(text.slice(at));
}

function blank(markup: string): string {
  return markup.replace(/[^\n]/g, /\n|\s/.test(markup) ? " " : UNSEEN);
}

/** `\"` is a quotation mark: https://spec.commonmark.org/0.31.2/#backslash-escapes; a line of a quote begins with ">". */
function withoutEscapes(text: string, meant: string): string {
  const lines = text.includes("\n")
    ? meant.replace(/\n[ \t]*(?:>[ \t]*)+/g, (found) => `\n${" ".repeat(found.length - 1)}`)
    : meant;
  return lines.replace(/\\(?=[!-/:-@[-`{-~])/g, UNSEEN);
}
