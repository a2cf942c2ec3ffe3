import type { Article } from "../core/model/article.js";
import type { Finding } from "../surface/findings.js";
import { type WhyLine, whyOf } from "../surface/why.js";
import { verdictAlone, WORDS } from "../surface/wording.js";
import { rows, shareButton } from "./buttons.js";
import { escapeTyped, escapeWithin } from "./escape.js";
import { LIMITS } from "./limits.js";
import type { MessageBody } from "./render.js";

/** A line has at most this much room, and is better not begun with less. */
const ROOM = { most: 500, least: 100 } as const;

/** Shows why something was answered as it was, privately: each verdict, and below it how each word stands to the article. */
export function renderWhy(found: Finding[], article: Article): MessageBody {
  const lines: string[] = [];
  let left: number = LIMITS.content;
  for (const line of found.flatMap((finding) => linesOf(finding, found.length > 1))) {
    const shown = escapeLine(line, Math.min(ROOM.most, left));
    lines.push(shown);
    left -= shown.length + 1;
    if (left < ROOM.least) break;
  }
  return { content: lines.join("\n"), components: rows(shareButton(true), article) };
}

/** @param isOneOfSeveral whether it is to be told which of several this is */
function linesOf({ lookUp, answer }: Finding, isOneOfSeveral: boolean): WhyLine[] {
  const verdict = verdictAlone(answer);
  const label = isOneOfSeveral ? verdict : WORDS.why;
  return [{ label, text: isOneOfSeveral ? lookUp.text : verdict }, ...whyOf(answer, lookUp.text)];
}

function escapeLine({ label, text }: WhyLine, room: number): string {
  const marked = `**${label}:** `;
  return marked + escapeWithin(text, room - marked.length, escapeTyped);
}
