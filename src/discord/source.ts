import { type Article, paragraphsOf, quoteOf, quoteParagraph } from "../core/model/article.js";
import type { Place } from "../surface/carried.js";
import { following } from "../surface/following.js";
import { presentQuotation } from "../surface/presentation.js";
import { WORDS } from "../surface/wording.js";
import { placesButton, rows, shareButton } from "./buttons.js";
import { escapeArticle, escapeWithin } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import type { MessageBody } from "./render.js";
import { DISCORD_WORDS, LABELS } from "./words.js";

/** The heading of a page has at most this much room. */
const HEAD_ROOM = 100;

/**
 * Shows one page of the article, its paragraphs numbered. A page beyond the last is the last.
 * @param isPrivate only the asker sees it, and may share it
 */
export function renderSource(article: Article, wanted: number, isPrivate: boolean): MessageBody {
  const pages = pagesOf(article);
  const page = Math.min(wanted, pages.length - 1);
  const head = `**${DISCORD_WORDS.source}** (${DISCORD_WORDS.page} ${page + 1} of ${pages.length})`;
  const turn = (label: string, to: number) =>
    to < 0 || to >= pages.length ? [] : [{ label, verb: "page" as const, carried: to.toString(36) }];
  const buttons = [...turn(LABELS.previous, page - 1), ...turn(LABELS.next, page + 1), ...shareButton(isPrivate)];
  return { content: `${head}\n${pages[page] ?? ""}`, components: rows(buttons, article) };
}

/** Shows the words that a "More" button carries, privately. */
export function renderMore(places: Place[], article: Article): MessageBody {
  const quotes = places.map(({ start, end }) => quoteOf(article, start, end));
  const head = `**${WORDS.more}**`;
  const presented = quotes.map((quote) => presentQuotation(quote, null));
  const { text, shown } = showQuotes(presented, LIMITS.content - head.length - 1);
  const buttons = [...placesButton("more", following(quotes, shown, article)), ...shareButton(true)];
  return { content: `${head}\n${text}`, components: rows(buttons, article) };
}

/** Shows a quotation within its paragraph, privately. */
export function renderContext({ start, end }: Place, article: Article): MessageBody {
  const head = `**${WORDS.context}**`;
  const quote = quoteOf(article, start, end);
  const paragraph = presentQuotation(quoteParagraph(article, quote), quote);
  const { text } = showQuotes([paragraph], LIMITS.content - head.length - 1);
  return { content: `${head}\n${text}`, components: rows(shareButton(true), article) };
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
