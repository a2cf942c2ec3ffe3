import { fromMarkdown } from "mdast-util-from-markdown";

/** Settings at a file's very beginning, between two lines of three hyphens: no part of Markdown, and written by many programs. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;
/** Marks at a line's beginning: of block quotes, and of an item or a heading. */
const LEADING = /^([ \t>]*)((?:[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t]))?/;
/** A backslash that only says that the character behind it is itself (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
const ESCAPING = /\\(?=[!-/:-@[-`{-~])/g;
/** U+2060, which is never seen: stands for markup inside a word, which a blank would cut in two. */
const JOINER = "\u2060";

/**
 * A Markdown text's words, each where it stands in the text: code, comments, addresses and all marks are blanks, so that places in the
 * result are places in the text. The `>` of block quotes stay, and a heading is marked as an item, since either says how lines belong
 * together.
 */
export function wordsOfMarkdown(markdown: string): string {
  const text = markdown.replace(FRONT_MATTER, blanks);
  const pieces: string[] = [];
  let at = 0;
  const put = (to: number, piece: (between: string) => string) => {
    if (to > at) pieces.push(piece(text.slice(at, to)));
    at = Math.max(at, to);
  };
  for (const { start, end, isText } of leavesOf(text)) {
    put(start, (between) => withoutMarks(between, text.charAt(at - 1), text.charAt(start)));
    put(end, (words) => (isText ? words.replace(ESCAPING, JOINER) : blanks(words)));
  }
  put(text.length, (between) => withoutMarks(between, text.charAt(at - 1), ""));
  return pieces.join("");
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];

/** Where text stands, and what is no text, in their order; without recursion, as quotes may be nested a thousand deep. */
function leavesOf(markdown: string): { start: number; end: number; isText: boolean }[] {
  const leaves: { start: number; end: number; isText: boolean }[] = [];
  const open: Node[] = [fromMarkdown(markdown)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("children" in node) open.push(...node.children.toReversed());
    else if (node.type !== "break")
      leaves.push({
        start: offset(node.position?.start),
        end: offset(node.position?.end),
        isText: node.type === "text",
      });
  }
  return leaves;
}

function offset(point: { offset?: number | undefined } | undefined): number {
  return point?.offset ?? 0;
}

/**
 * Blanks for what is no words, as long as it was.
 * @param before the character before it
 * @param after the character behind it
 */
function withoutMarks(between: string, before: string, after: string): string {
  if (!between.includes("\n") && /\S/.test(before) && /\S/.test(after)) return JOINER.repeat(between.length);
  return between
    .split("\n")
    .map((line, index) => {
      const begins = index > 0 || before === "" || before === "\n";
      const [whole = "", quoting = "", item = ""] = (begins && LEADING.exec(line)) || [];
      const mark = /^\d/.test(item) ? item : item && "-".padEnd(item.length);
      return quoting.replaceAll("\t", " ") + mark + " ".repeat(line.length - whole.length);
    })
    .join("\n");
}

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
