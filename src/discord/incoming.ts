import { type Component, ComponentType, type Message, type MessageSnapshot } from "discord.js";

/**
 * Mentions of people, roles and channels, custom emoji, links to commands and timestamps, as they stand in a message's content. See
 * https://docs.discord.com/developers/reference#message-formatting
 */
const REFERENCES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[\w:-]*>/g;

/** The words of a message, without what Discord puts in for the people, channels and emoji it names. */
export function spokenTo(content: string): string {
  return content.replace(REFERENCES, " ").trim();
}

/**
 * All that is written in a message: its own words, those of a message that it forwards, the cards that bots and links bring along, and the
 * text that apps put into components (https://docs.discord.com/developers/components/reference#text-display). An address that only stands
 * for its card is left out.
 */
export function writtenIn(message: Message): string {
  return [message, ...message.messageSnapshots.values()].map(wordsOf).join("\n").trim();
}

function wordsOf({ content, embeds, components }: Message | MessageSnapshot): string {
  const cards = embeds.flatMap(({ title, description, fields }) => [
    title ?? "",
    description ?? "",
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const shown = [...cards, ...components.flatMap(textIn)].map(spokenTo).filter((words) => words !== "");
  const own = spokenTo(content);
  return [...(isAddress(own) && shown.length > 0 ? [] : [own]), ...shown].filter((words) => words !== "").join("\n");
}

function isAddress(words: string): boolean {
  return /^(?:<?https?:\S+\s*)+$/.test(words);
}

/** Components hold others; buttons and menus hold no text that anybody wrote. */
function textIn(component: Component): string[] {
  if (component.type === ComponentType.TextDisplay && "content" in component && typeof component.content === "string")
    return [component.content];
  const within = "components" in component && Array.isArray(component.components) ? component.components : [];
  return within.flatMap(textIn);
}
