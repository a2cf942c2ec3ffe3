import type { Core } from "../core/core.js";
import { rows, shareButton } from "./buttons.js";
import { MESSAGE_COMMANDS } from "./commands.js";
import { escapeArticle } from "./escape.js";
import { LIMITS } from "./limits.js";
import type { MessageBody } from "./render.js";

/**
 * Shows what the bot answers and how it is asked.
 * @param isPrivate only the asker sees it, and may share it
 */
export function renderHelp(core: Core, isPrivate: boolean): MessageBody {
  const lines = [
    `I answer questions about ${escapeArticle(core.subject)}, from one news article and only in its own words. Where the article does not answer, I say so.`,
    "",
    "**/ask** a question, **/check** a claim, **/quote** words to find out whether they stand in the article and who said them, **/draft** a file with a text to check, **/source** to read the article. With `private` only you see the answer.",
    `On any message: **Apps > ${MESSAGE_COMMANDS.check}**, or **Apps > ${MESSAGE_COMMANDS.verify}**.`,
    "Or mention me with your question, or write to me directly; “check …”, “quote …”, “source” and “help” do there what the commands do. Reply to an answer of mine, with its mention left on, to ask further.",
    "",
    "I keep nothing of what you ask.",
    "",
    ...(core.examples.length > 0 ? ["For example:"] : []),
  ].join("\n");
  const examples = core.examples.map((example) => `- ${escapeArticle(example)}`).join("\n");
  return {
    content: `${lines}\n${within(examples, LIMITS.content - lines.length - 1)}`.trim(),
    components: rows(shareButton(isPrivate), core.article),
  };
}

/** As many whole lines as have room. */
function within(text: string, room: number): string {
  if (text.length <= room) return text;
  const lastLine = text.lastIndexOf("\n", room);
  return lastLine === -1 ? "" : text.slice(0, lastLine);
}
