import type { types } from "@slack/bolt";
import type { Core } from "../core/core.js";
import { type Article, paragraphsOf, quoteOf, quoteParagraph, quoteStatement } from "../core/model/article.js";
import { moreButton, questionButton } from "./button.js";
import { LIMITS } from "./limits.js";
import { actions, type Message, quoteText } from "./render.js";
import { blockQuote, byline, paragraph, type RichText, richText, run } from "./rich-text.js";
import { escaped, joined } from "./text.js";

/** How many statements More shows at a time. */
const NEXT = 3;

/** What to say to a button of an older version, or of another app. */
export const OUTDATED: Message = plain(
  "This button is from an older version of the bot. Please ask again: /munich help",
);

/** What to say once the reader has said whether an answer helped. */
export const THANKS: Message = plain("Thank you. It was noted without your name and without your words.");

/** A message of one sentence in the bot's own words. */
export function plain(sentence: string): Message {
  return { text: escaped(sentence), blocks: [richText(paragraph(run(sentence)))] };
}

/** What the bot can do, how to ask for it, and what it cannot. */
export function renderHelp(core: Core): Message {
  return {
    text: joined(
      [`Ask about ${escaped(core.subject)}.`, ...USAGE.map(([how, what]) => `${escaped(how)} – ${what}`)],
      LIMITS.messageText,
    ),
    blocks: [...introduction(core), ...exampleBlocks(core)],
  };
}

/** The whole article, its paragraphs numbered. */
export function renderSource(core: Core): Message {
  const lines = paragraphsOf(core.article.text).map(({ text }, index) => `${index + 1}. ${escaped(text)}`);
  return { text: joined(["The article:", ...lines], LIMITS.messageText), blocks: articleBlocks(core.article) };
}

/** The paragraph that a quote stands in, the quote in bold; null where no statement stands at that place any more. */
export function renderContext(article: Article, start: number, end: number): Message | null {
  const quote = quoteAt(article, start, end);
  if (!quote) return null;
  const whole = quoteParagraph(article, quote);
  return {
    text: joined([quoteText(whole)], LIMITS.messageText),
    blocks: [richText(blockQuote(whole, quote), byline(whole))],
  };
}

/** The statements that follow a place in the article, with a button for those after them. */
export function renderMore(article: Article, after: number): Message {
  const following = article.statements.filter((statement) => statement.start >= after);
  const quotes = following.slice(0, NEXT).map((statement) => quoteStatement(article, statement));
  const last = quotes.at(-1);
  if (!last) return plain("The article ends here.");
  return {
    text: joined(["The article goes on:", ...quotes.map(quoteText)], LIMITS.messageText),
    blocks: [
      richText(paragraph(run("The article goes on:", { bold: true }))),
      ...quotes.map((quote) => richText(blockQuote(quote, null), byline(quote))),
      ...(following.length > NEXT ? [actions([moreButton(last.end)])] : []),
    ],
  };
}

/** The App Home: what the bot can do and cannot, questions to try, and the article. */
export function renderHome(core: Core): types.HomeView {
  const blocks = [...introduction(core), ...exampleBlocks(core), header("The article"), ...articleBlocks(core.article)];
  return { type: "home", blocks: blocks.slice(0, LIMITS.viewBlocks) };
}

const USAGE = [
  ["/munich question", "answers a question"],
  ["/munich check claim", "says whether the article supports or refutes a claim"],
  ['/munich quote "words" - speaker', "says whether these words stand in the article, and whose they are"],
  ["/munich source", "shows the article"],
  ["/munich help", "shows this"],
  ["/munich ask! question", "answers in the channel at once; check! and quote! do as well"],
] as const;

const WHERE = "Mention it in a channel, write to it directly, or choose “Check against article” on any message.";

const CANNOT =
  "It reads one article and nothing else: what the article does not say, it does not know, and says so. It keeps nothing of what you type.";

function introduction(core: Core): types.KnownBlock[] {
  const usage = USAGE.flatMap(([how, what]) => [run(`\n${how}`, { bold: true }), run(` – ${what}`)]);
  return [
    header("What this bot can do"),
    richText(
      paragraph(run(`It answers questions about ${core.subject} in the article's own words. ${WHERE}`), ...usage),
    ),
    header("What it cannot do"),
    richText(paragraph(run(CANNOT))),
  ];
}

function exampleBlocks(core: Core): types.KnownBlock[] {
  const buttons = core.examples.slice(0, 5).map(questionButton);
  return buttons.length > 0 ? [header("Questions to try"), actions(buttons)] : [];
}

function articleBlocks(article: Article): types.KnownBlock[] {
  const numbered = paragraphsOf(article.text).map(
    ({ text }, index): RichText => paragraph(run(`${index + 1}  `, { bold: true }), run(text)),
  );
  return numbered.slice(0, LIMITS.messageBlocks - 1).map((element) => richText(element));
}

function header(text: string): types.KnownBlock {
  return { type: "header", text: { type: "plain_text", text: text.slice(0, LIMITS.headerText), emoji: false } };
}

function quoteAt(article: Article, start: number, end: number) {
  try {
    return quoteOf(article, start, end);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
