/** Text on its way out to Slack. See https://docs.slack.dev/messaging/formatting-message-text. */

/** Escapes the three characters that Slack's markup gives a meaning. Without `<` no mention and no link can be written. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What stands, unseen, where Slack would otherwise make an address or a name into a link: U+2060 WORD JOINER. */
export const JOINER = "\u2060";

/**
 * Escapes what somebody typed for a field in which Slack also looks for bare addresses and names, and breaks those:
 * `https://x.example` and `@channel` come back as words to read and not as something to click or a call to all.
 */
export function defused(text: string): string {
  return escaped(text)
    .replace(/:\/\//g, `:${JOINER}//`)
    .replace(/@/g, `@${JOINER}`)
    .replace(/\.(?=\p{L})/gu, `.${JOINER}`);
}

/** Joins pieces of markup into at most `length` code units; pieces that no longer fit are left out whole, so that no entity is cut. */
export function joined(pieces: string[], length: number): string {
  let text = "";
  for (const piece of pieces) {
    if (text.length + piece.length + 1 > length) break;
    text += text ? `\n${piece}` : piece;
  }
  return text;
}
