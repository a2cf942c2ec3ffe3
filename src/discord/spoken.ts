/**
 * Mentions of people, roles and channels, custom emoji, links to commands and timestamps, as they stand in a message's content. See
 * https://docs.discord.com/developers/reference#message-formatting
 */
const REFERENCES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[\w:-]*>/g;

/** The words of a message, without what Discord puts in for the people, channels and emoji it names. */
export function spokenTo(content: string): string {
  return content.replace(REFERENCES, " ").trim();
}
