import type { App, webApi } from "@slack/bolt";
import type { Core } from "../../core/core.js";
import { replyTo } from "../../surface/findings.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { questionButton } from "../buttons.js";
import { failureOf, UNCONFIRMED } from "../failures.js";
import { renderReply } from "../findings.js";
import { plainText, readLoud } from "../incoming.js";
import { showPrivately, tellFailure } from "../posting.js";
import { actions, type MessageBody, plain } from "../render.js";
import { respond } from "../response-url.js";

/** The slash command. */
export const COMMAND = "/munich";

/** What a command says, and where its answer goes. */
interface Asked {
  text: string;
  user: string;
  channel: string;
  responseUrl: string;
}

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
    const { ack, client } = args;
    const { text, user_id: user, channel_id: channel, response_url: responseUrl } = args.command;
    await acknowledged(bot, () => ack());
    const asked = { text, user, channel, responseUrl };
    // Not waited for: many answers may queue, and Bolt would keep each request and its context as long.
    bot.inFlight.run(
      () => answer(bot, client, asked),
      (error) => bot.log.error({ failure: failureOf(error).code }, "a command failed"),
    );
  });
}

async function answer(bot: Bot, client: webApi.WebClient, { text, ...asker }: Asked): Promise<void> {
  await bot.turns.next();
  if (!(await isAdmitted(bot, client, asker))) return;
  const { user, channel, responseUrl } = asker;
  const { typed, isForEveryone } = readLoud(plainText(text));
  const reply = replyTo(bot.core, typed);
  const isPublic = isForEveryone && reply.kind === "findings" && reply.found.length > 0;
  const message = renderReply(
    bot.core,
    reply,
    isPublic ? { asked: typed, by: user } : { asked: typed, isPrivate: true },
  );
  if (!isPublic) return showPrivately(bot, client, asker, message, askAgain(bot.core, typed));
  try {
    await respond(bot, responseUrl, { ...message, response_type: "in_channel", replace_original: false });
  } catch (error) {
    await tellFailure(bot, client, { user, channel }, error, { post: "a command was not answered" });
  }
}

/** What stands in for an answer that may be there already: that Slack did not say so, with a button that gets it. */
function askAgain(core: Core, typed: string): MessageBody {
  const { text, blocks } = plain(UNCONFIRMED);
  return { text, blocks: [...blocks, ...actions(questionButton(typed, 0, core.article))] };
}
