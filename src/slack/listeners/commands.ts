import type { App } from "@slack/bolt";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { showPrivately, tellFailure } from "../delivery.js";
import { reply } from "../reply.js";
import { readRequest } from "../request.js";
import { respond } from "../response-url.js";
import { plainText } from "../text.js";

/** The slash command. */
export const COMMAND = "/munich";

/**
 * Answers the slash command: privately, or with `ask!` and its like for the whole channel. The answer goes to the command's
 * `response_url` and not into the ack: an ack may be lost with its socket, and must not wait for anything.
 */
export function registerCommands(app: App, bot: Bot): void {
  app.command(COMMAND, async ({ command, ack, client }) => {
    await acknowledged(bot, () => ack());
    await bot.turns.take(async () => {
      const { user_id: user, channel_id: channel, response_url: responseUrl } = command;
      const request = readRequest(plainText(command.text), bot.core.people);
      const message = reply(bot.core, request, request.everyone ? { by: user } : { shareable: true });
      if (!request.everyone) return showPrivately(bot, client, { user, channel, responseUrl }, message);
      try {
        await respond(bot, responseUrl, { ...message, response_type: "in_channel", replace_original: false });
      } catch (error) {
        await tellFailure(bot, client, { user, channel }, error, "a command was not answered");
      }
    });
  });
}
