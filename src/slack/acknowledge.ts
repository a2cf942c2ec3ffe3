import type { Bot } from "./bot.js";

/**
 * Acknowledges an interaction, before anything else is done about it. Over Socket Mode the socket may have closed meanwhile; the
 * interaction is then still answered, by its `response_url` or the Web API, and Slack's second delivery of it is left out.
 */
export async function acknowledged(bot: Bot, ack: () => Promise<void>): Promise<void> {
  try {
    await ack();
  } catch {
    bot.log.warn("an ack was lost with its connection");
  }
}
