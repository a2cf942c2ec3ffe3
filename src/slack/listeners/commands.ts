import type { App, RespondArguments } from "@slack/bolt";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { showPrivately, tellFailure } from "../delivery.js";
import type { Message } from "../render.js";
import { reply } from "../reply.js";
import { readRequest } from "../request.js";
import { respond } from "../response-url.js";
import { plainText } from "../text.js";

/** The slash command. */
export const COMMAND = "/munich";

/** Answers the slash command: privately, or with `ask!` and its like for the whole channel. */
export function registerCommands(app: App, bot: Bot): void {
  app.command(COMMAND, async ({ command, ack, client }) => {
    const request = readRequest(plainText(command.text), bot.core.people);
    const message = reply(bot.core, request, request.everyone ? { by: command.user_id } : { shareable: true });
    if (bot.answersInAck) {
      await acknowledged(bot, () => ack(immediate(message, request.everyone)));
      return;
    }
    await acknowledged(bot, () => ack());
    const asker = { user: command.user_id, channel: command.channel_id, responseUrl: command.response_url };
    if (!request.everyone) return showPrivately(bot, client, asker, message);
    try {
      await respond(bot, command.response_url, { ...message, response_type: "in_channel", replace_original: false });
    } catch (error) {
      await tellFailure(bot, client, { user: asker.user, channel: asker.channel }, error, "a command was not answered");
    }
  });
}

function immediate(message: Message, everyone: boolean): RespondArguments {
  const response_type = everyone ? "in_channel" : "ephemeral";
  return { ...message, response_type, unfurl_links: false, unfurl_media: false };
}
