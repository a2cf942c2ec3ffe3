import { cut, ELLIPSIS, visible } from "../surface/shown-text.js";

/**
 * Text that Discord shows as it stands. Discord takes a backslash before any mark away and shows the mark, so it is enough to put one
 * before each mark that could begin something. See https://support.discord.com/hc/en-us/articles/210298617 for the markdown,
 * https://docs.discord.com/developers/reference#message-formatting for mentions, emoji, timestamps and links to commands.
 */

/**
 * Emphasis, spoilers, code, quotes, masked links, `<@1>`, `@everyone`, and the slash of an invite such as discord.gg/abc; the colon of
 * `:smile:` and of https://, which would turn into a picture and a link; and where a line starts, headings, small print and lists.
 */
const MARKS = /[\\`*_~|<>[\]@/]|:(?=[\w\\`*~|<>[\]@/])|[#+-](?<=^\s*.)|[.)](?<=^\s*\d+.)/gm;

/** Escapes the article's text, line by line as it stands. */
export function escapeArticle(text: string): string {
  return text.replace(MARKS, "\\$&");
}

/** Escapes what somebody typed, on one line, without characters that nobody sees. */
export function escapeTyped(text: string): string {
  return escapeArticle(oneLine(text));
}

/** What `escapeTyped` shows of a text: what can be seen of it, on one line. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

/** Takes the escapes away again: `unescaped(escapeTyped(text))` is `oneLine(text)`. */
export function unescaped(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/**
 * Escapes as much of `text` as has room, with an ellipsis where it is cut.
 * @param escaping one of the two functions above
 * @returns a string of at most `room` characters; empty where not even the ellipsis has room
 */
export function escapeWithin(text: string, room: number, escaping: (text: string) => string): string {
  const whole = escaping(text);
  if (whole.length <= room) return whole;
  if (room < ELLIPSIS.length) return "";
  const begun = (length: number) => escaping(cut(text, length)).trimEnd() + ELLIPSIS;
  let kept = 0;
  for (let unkept = text.length; unkept - kept > 1; ) {
    const middle = Math.floor((kept + unkept) / 2);
    if (begun(middle).length <= room) kept = middle;
    else unkept = middle;
  }
  return begun(kept);
}
