import type { types } from "@slack/bolt";
import { type Article, paragraphsOf, quoteOf, quoteParagraph } from "../core/model/article.js";
import type { Place } from "../surface/carried.js";
import { following } from "../surface/following.js";
import { MOST_QUOTATIONS, presentQuotation } from "../surface/presentation.js";
import { WORDS } from "../surface/wording.js";
import { moreButton } from "./buttons.js";
import { escaped, joined } from "./escape.js";
import { LIMITS } from "./limits.js";
import { actions, type MessageBody, quotationText } from "./render.js";
import { paragraph, quotation, type RichText, richText, run } from "./rich-text.js";

/** The whole article, its paragraphs numbered. */
export function renderSource(article: Article): MessageBody {
  const lines = paragraphsOf(article.text).map(({ text }, index) => `${index + 1}. ${escaped(text)}`);
  return { text: joined([`${WORDS.reporter}:`, ...lines], LIMITS.messageText), blocks: articleBlocks(article) };
}

/** The article's paragraphs, numbered, as many as a message takes. */
export function articleBlocks(article: Article): types.KnownBlock[] {
  const numbered = paragraphsOf(article.text).map(
    ({ text }, index): RichText => paragraph(run(`${index + 1}  `, { bold: true }), run(text)),
  );
  return numbered.slice(0, LIMITS.messageBlocks - 1).map((element) => richText(element));
}

/** The paragraph that a quote stands in, the quote in bold. */
export function renderContext({ start, end }: Place, article: Article): MessageBody {
  const quote = quoteOf(article, start, end);
  const whole = presentQuotation(quoteParagraph(article, quote), quote);
  return { text: joined([quotationText(whole)], LIMITS.messageText), blocks: [quotation(whole)] };
}

/** The words that a "More" button carries, with a button for those that come next. */
export function renderMore(places: Place[], article: Article): MessageBody {
  const quotes = places.map(({ start, end }) => quoteOf(article, start, end));
  const shown = quotes.slice(0, MOST_QUOTATIONS).map((quote) => presentQuotation(quote, null));
  return {
    text: joined([`${WORDS.more}:`, ...shown.map(quotationText)], LIMITS.messageText),
    blocks: [
      richText(paragraph(run(WORDS.more, { bold: true }))),
      ...shown.map(quotation),
      ...actions(moreButton(following(quotes, shown.length, article), article)),
    ],
  };
}
