import { z } from "zod";
import { visible } from "../surface/shown-text.js";

/**
 * Reads what somebody wrote as plain text: mentions and special commands (`<@U1>`, `<!channel>`) are left out, links become their label,
 * and Slack's three entities their characters. See https://docs.slack.dev/messaging/formatting-message-text.
 */
export function plainText(markup: string): string {
  const text = markup
    .toWellFormed()
    .replace(/<([^<>]*)>/g, (_, inside: string) => readable(inside))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return visible(text).trim();
}

function readable(inside: string): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  if (target.startsWith("@") || target.startsWith("!")) return " ";
  if (target.startsWith("#")) return label ? `#${label}` : " ";
  return label || target;
}

/** Reads the exclamation mark behind a first word: `ask!` and its like ask for an answer that everyone sees. */
export function readLoud(typed: string): { typed: string; isForEveryone: boolean } {
  const loud = /^(ask|check|quote)!:?\s+/i.exec(typed);
  if (!loud) return { typed: typed.replace(/^(\w+)!\s*$/, "$1"), isForEveryone: false };
  const rest = typed.slice(loud[0].length);
  return { typed: /^ask$/i.test(loud[1] ?? "") ? rest : `${loud[1]}: ${rest}`, isForEveryone: true };
}

/** What a message, an attachment, a block or a piece of one may hold text in (https://docs.slack.dev/reference/block-kit). */
const holder = z
  .object({
    type: z.unknown(),
    /** Of the card of a link. */
    title: z.unknown(),
    text: z.unknown(),
    blocks: z.unknown(),
    /** What a forwarded message shows: messages with blocks of their own. */
    message_blocks: z.unknown(),
    message: z.unknown(),
    elements: z.unknown(),
    fields: z.unknown(),
    attachments: z.unknown(),
    fallback: z.unknown(),
  })
  .partial();

/** Pieces of rich text whose elements stand in one line. */
const LINES = new Set<unknown>(["rich_text_section", "rich_text_quote", "rich_text_preformatted"]);
/** Pieces whose text nobody said. */
const BUTTONS = new Set<unknown>(["actions", "button", "overflow"]);

/**
 * What a message says, as plain text. Its text says it, unless that is nothing, as with forwarded messages; no more than a link, whose card
 * then says it; or only stands in for blocks, which Slack shows in its place
 * (https://docs.slack.dev/messaging#text-and-blocks): then what stands in its blocks, else in its attachments.
 */
export function messageText(message: unknown): string {
  const { data = {} } = holder.safeParse(message);
  const { text, blocks, attachments } = data;
  const own = textIn(text);
  if (isLinks(own)) return plainText(textIn(attachments) || textIn(blocks) || own || textIn(message));
  return plainText((isApps(blocks) && textIn(blocks)) || own || textIn(message));
}

/** True for nothing, and for nothing but addresses. */
function isLinks(markup: string): boolean {
  return markup.replace(/<https?:[^<>]*>/g, "").trim() === "";
}

/** What a person types comes as rich text, and their `text` has all of it; any other blocks are made by an app. */
function isApps(blocks: unknown): boolean {
  const { data = [] } = z.array(z.object({ type: z.string() })).safeParse(blocks);
  return data.some(({ type }) => type !== "rich_text");
}

function textIn(part: unknown): string {
  if (typeof part === "string") return part.trim() ? part : "";
  if (Array.isArray(part)) return part.map(textIn).filter(Boolean).join("\n");
  const { data } = holder.safeParse(part);
  if (!data || BUTTONS.has(data.type)) return "";
  if (LINES.has(data.type) && Array.isArray(data.elements))
    return inLines(data.type, data.elements.map(textIn).join(""));
  const { title, text, blocks, message_blocks, message, elements, fields, attachments, fallback } = data;
  return (
    textIn([title, text, fields, elements].filter(Boolean)) ||
    textIn(blocks) ||
    textIn(message_blocks) ||
    textIn(message) ||
    textIn(attachments) ||
    textIn(fallback)
  );
}

/** A block quote's lines each have the mark of one, as they have in a message's text. */
function inLines(type: unknown, text: string): string {
  return type === "rich_text_quote" ? text.replace(/^/gm, "> ") : text;
}
