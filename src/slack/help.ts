import type { types } from "@slack/bolt";
import type { Core } from "../core/core.js";
import { shortened } from "../surface/shown-text.js";
import { questionButton } from "./buttons.js";
import { escaped, joined } from "./escape.js";
import { LIMITS } from "./limits.js";
import { actions, type MessageBody } from "./render.js";
import { paragraph, richText, run } from "./rich-text.js";
import { articleBlocks } from "./source.js";

/** What the bot can do, how to ask for it, and what it cannot. */
export function renderHelp(core: Core): MessageBody {
  return {
    text: joined(
      [`Ask about ${escaped(core.subject)}.`, ...USAGE.map(([how, what]) => `${escaped(how)} – ${what}`)],
      LIMITS.messageText,
    ),
    blocks: [...introduction(core), ...exampleBlocks(core)],
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

const WHERE =
  "Mention it in a channel, write to it directly, or choose “Check against article” on any message or “Check a draft” among the shortcuts.";

const CANNOT =
  "It reads one article and nothing else: what the article does not say, it does not know, and says so. It keeps nothing of what you type.";

/** So many questions to try: more are a list that nobody reads. */
const EXAMPLES = 5;

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

function exampleBlocks({ examples, article }: Core): types.KnownBlock[] {
  const buttons = examples.slice(0, EXAMPLES).flatMap((question, at) => questionButton(question, at, article));
  return buttons.length > 0 ? [header("Questions to try"), ...actions(buttons)] : [];
}

function header(text: string): types.KnownBlock {
  return { type: "header", text: { type: "plain_text", text: shortened(text, LIMITS.headerText), emoji: false } };
}
