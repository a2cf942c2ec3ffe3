import type { App, webApi } from "@slack/bolt";
import type { Bot } from "../bot.js";
import { isAnswered, postOnce, tellFailure } from "../delivery.js";
import { failureOf, patiently } from "../failures.js";
import { reply } from "../reply.js";
import { readRequest } from "../request.js";
import { plainText } from "../text.js";

/** The events that bring a message, as the manifest names them. */
export const MESSAGE_EVENTS = ["app_mention", "message.im"] as const;

/** A message to the bot. */
export interface Addressed {
  user: string;
  channel: string;
  ts: string;
  text: string;
  /** The thread that the message stands in, if it does. */
  within?: string | undefined;
  /** The thread that the answer goes to, if it goes to one. */
  thread?: string | undefined;
  /** The bot's own user id, where only messages that mention it are for it. */
  mention?: string | undefined;
  eventId: string;
  /** True for an event that Slack delivers again; another copy of the bot may have answered it. */
  repeated: boolean;
}

/** Answers mentions in a thread, and direct messages where they stand. Other bots are not answered. */
export function registerMessages(app: App, bot: Bot): void {
  app.event("app_mention", async ({ event, body, context, client }) => {
    if (event.bot_id || event.subtype || !event.user) return;
    await answerMessage(bot, client, {
      user: event.user,
      channel: event.channel,
      ts: event.ts,
      text: event.text,
      within: event.thread_ts,
      thread: event.thread_ts ?? event.ts,
      mention: context.botUserId,
      eventId: body.event_id,
      repeated: isRepeated(context),
    });
  });
  app.message(async ({ message, body, context, client }) => {
    if (message.subtype !== undefined || message.channel_type !== "im" || message.bot_id) return;
    await answerMessage(bot, client, {
      user: message.user,
      channel: message.channel,
      ts: message.ts,
      text: message.text ?? "",
      eventId: body.event_id,
      repeated: isRepeated(context),
    });
  });
}

/** Answers a message; a failure is told to whoever wrote it. */
export async function answerMessage(bot: Bot, client: webApi.WebClient, message: Addressed): Promise<void> {
  const to = { channel: message.channel, ts: message.ts, ...(message.thread ? { thread: message.thread } : {}) };
  await bot.turns.take(async () => {
    try {
      if (message.repeated && (await isAnswered(bot, client, to, message.eventId).catch(() => false))) return;
      const request = readRequest(plainText(message.text), bot.core.people);
      const answer = reply(bot.core, request, undefined, await askedBefore(bot, client, message));
      await postOnce(bot, client, to, answer, message.eventId);
    } catch (error) {
      await tellFailure(bot, client, { user: message.user }, error, "a message was not answered");
    }
  });
}

/** Says whether Slack delivers an event for a second time. */
export function isRepeated(context: { retryNum?: number }): boolean {
  return (context.retryNum ?? 0) > 0;
}

/** What the same person asked the bot earlier in the thread, oldest first, read from Slack; nothing where it cannot be read. */
async function askedBefore(bot: Bot, client: webApi.WebClient, message: Addressed): Promise<string[]> {
  const { channel, within, ts, user } = message;
  if (!within) return [];
  try {
    const read = () => client.conversations.replies({ channel, ts: within, latest: ts, inclusive: false, limit: 200 });
    const { messages = [] } = await patiently(read, { repeatable: true, stopping: bot.stopping });
    return messages
      .filter((earlier) => earlier.user === user && earlier.ts !== ts && mentions(earlier.text ?? "", message.mention))
      .map((earlier) => readRequest(plainText(earlier.text ?? ""), bot.core.people))
      .flatMap((request) => ("text" in request ? [request.text] : []));
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a thread could not be read");
    return [];
  }
}

function mentions(text: string, botUser: string | undefined): boolean {
  return !botUser || text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);
}
