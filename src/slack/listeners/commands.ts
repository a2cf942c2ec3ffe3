import type { App, SlackCommandMiddlewareArgs, webApi } from "@slack/bolt";
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
 *
 * As a middleware, and not with `app.command`: Bolt runs the filters of all listeners for every delivery, and commands are what
 * comes in floods; a third of the time of an ack went there.
 */
export function registerCommands(app: App, bot: Bot): void {
  app.use(async (args) => {
    if (!("command" in args) || args.command.command !== COMMAND) return args.next();
    const { command, ack, client } = args;
    await acknowledged(bot, () => ack());
    await bot.turns.take(() => answer(bot, client, command));
  });
}

async function answer(
  bot: Bot,
  client: webApi.WebClient,
  command: SlackCommandMiddlewareArgs["command"],
): Promise<void> {
  const { user_id: user, channel_id: channel, response_url: responseUrl } = command;
  const request = readRequest(plainText(command.text), bot.core);
  const message = reply(bot.core, request, request.everyone ? { by: user } : { shareable: true });
  if (!request.everyone) return showPrivately(bot, client, { user, channel, responseUrl }, message);
  try {
    await respond(bot, responseUrl, { ...message, response_type: "in_channel", replace_original: false });
  } catch (error) {
    await tellFailure(bot, client, { user, channel }, error, { post: "a command was not answered" });
  }
}
