import { type Article, paragraphsOf } from "../core/model/article.js";
import { type Press, row } from "./buttons.js";
import { escapeArticle, escapeWithin } from "./escape.js";
import { LIMITS } from "./limits.js";
import { type Shown, shareButton } from "./render.js";
import { DISCORD_WORDS, LABELS } from "./words.js";

/** The heading of a page has at most this much room. */
const HEAD_ROOM = 100;

/**
 * Shows one page of the article, its paragraphs numbered. A page beyond the last is the last.
 * @param isPrivate only the asker sees it, and may share it
 */
export function renderSource(article: Article, wanted: number, isPrivate: boolean): Shown {
  const pages = pagesOf(article);
  const page = Math.min(wanted, pages.length - 1);
  const head = `**${DISCORD_WORDS.source}** (${DISCORD_WORDS.page} ${page + 1} of ${pages.length})`;
  const buttons: [string, Press][] = [];
  if (page > 0) buttons.push([LABELS.previous, { verb: "page", page: page - 1 }]);
  if (page < pages.length - 1) buttons.push([LABELS.next, { verb: "page", page: page + 1 }]);
  buttons.push(...shareButton(isPrivate));
  return { content: `${head}\n${pages[page] ?? ""}`, components: row(buttons, article) };
}

/** Fills each page with as many whole paragraphs as it holds. */
function pagesOf(article: Article): string[] {
  const room = LIMITS.content - HEAD_ROOM;
  const paragraphs = paragraphsOf(article.text).map(({ text }, index) => {
    const mark = `**${index + 1}**`;
    return `${mark}\n> ${escapeWithin(text, room - mark.length - 3, escapeArticle)}`;
  });
  const pages: string[] = [];
  for (const paragraph of paragraphs) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + 1 + paragraph.length <= room)
      pages[pages.length - 1] = `${last}\n${paragraph}`;
    else pages.push(paragraph);
  }
  return pages;
}
