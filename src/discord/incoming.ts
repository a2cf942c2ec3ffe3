import type { Message, MessageSnapshot } from "discord.js";

/**
 * Mentions of people, roles and channels, custom emoji, links to commands and timestamps, as they stand in a message's content. See
 * https://docs.discord.com/developers/reference#message-formatting
 */
const REFERENCES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[\w:-]*>/g;

/** The words of a message, without what Discord puts in for the people, channels and emoji it names. */
export function spokenTo(content: string): string {
  return content.replace(REFERENCES, " ").trim();
}

/** All that is written in a message: its own words, those of a message that it forwards, and the cards that bots and links bring along. */
export function writtenIn(message: Message): string {
  return [message, ...message.messageSnapshots.values()].map(wordsOf).join("\n").trim();
}

function wordsOf({ content, embeds }: Message | MessageSnapshot): string {
  const cards = embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]);
  return [content, ...cards]
    .map(spokenTo)
    .filter((words) => words !== "")
    .join("\n");
}
