import type { App, types, webApi } from "@slack/bolt";
import { MOST_EARLIER } from "../../core/model/request.js";
import { askedIn, replyTo } from "../../surface/findings.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { failureOf, patiently } from "../failures.js";
import { renderReply } from "../findings.js";
import { plainText, readLoud } from "../incoming.js";
import { isAnswered, postOnce, tellFailure } from "../posting.js";
import { questionBelow } from "../render.js";

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
    if (event.bot_id || !event.user || !WRITTEN.has(event.subtype) || !isNew(event)) return;
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
    if (message.channel_type !== "im" || !isWritten(message)) return;
    await answerMessage(bot, client, {
      user: message.user,
      channel: message.channel,
      ts: message.ts,
      text: message.text ?? "",
      within: message.thread_ts,
      thread: message.thread_ts,
      eventId: body.event_id,
      repeated: isRepeated(context),
    });
  });
}

/** How a person's message comes: by itself, with a file, or from a thread "also sent to" its conversation. */
const WRITTEN = new Set([undefined, "file_share", "thread_broadcast"]);
type Written = Extract<types.MessageEvent, { subtype: undefined | "file_share" | "thread_broadcast" }>;

/** Says whether a person has just written a message; other bots' and changes to messages are not answered. */
export function isWritten(message: types.MessageEvent): message is Written {
  return WRITTEN.has(message.subtype) && !("bot_id" in message && message.bot_id) && isNew(message);
}

/** False for a message that was edited: Slack sends the whole mention again, as another event, and it is answered already. */
function isNew(message: object): boolean {
  return !("edited" in message && message.edited);
}

/** Answers a message; a failure is told to whoever wrote it. */
export async function answerMessage(bot: Bot, client: webApi.WebClient, message: Addressed): Promise<void> {
  const to = { channel: message.channel, ts: message.ts, ...(message.thread ? { thread: message.thread } : {}) };
  const asker = { user: message.user, channel: message.channel, ...(message.thread ? { thread: message.thread } : {}) };
  if (!(await isAdmitted(bot, client, asker))) return;
  await bot.queue.take(async () => {
    try {
      if (message.repeated && (await isAnswered(bot, client, to, message.eventId))) return;
      const reply = replyTo(bot.core, wordsOf(message.text), await askedBefore(bot, client, message));
      await postOnce(bot, client, to, renderReply(bot.core, reply), message.eventId);
    } catch (error) {
      await tellFailure(bot, client, { user: message.user }, error, { post: "a message was not answered" });
    }
  });
}

function wordsOf(markup: string): string {
  return readLoud(plainText(markup)).typed;
}

/** Says whether Slack delivers an event for a second time. */
export function isRepeated(context: { retryNum?: number }): boolean {
  return (context.retryNum ?? 0) > 0;
}

/**
 * What was asked in the thread before, oldest first, read from Slack; nothing where it cannot be read. Where the thread hangs on an
 * answer that the bot posted for everyone, that one's question comes first.
 */
async function askedBefore(bot: Bot, client: webApi.WebClient, message: Addressed): Promise<string[]> {
  const { channel, within, ts, mention } = message;
  if (!within) return [];
  try {
    const read = () => client.conversations.replies({ channel, ts: within, latest: ts, inclusive: false, limit: 200 });
    const { messages = [] } = await patiently(bot, read, { repeatable: true });
    return messages
      .filter((earlier) => earlier.ts !== ts)
      .map(({ text = "", ts: at, user, bot_id }) => {
        if (bot_id) return at === within && user === mention ? questionBelow(text) : "";
        return mentions(text, mention) ? text : "";
      })
      .map(wordsOf)
      .filter((text) => text !== "")
      .slice(-MOST_EARLIER)
      .flatMap((text) => askedIn(bot.core, text));
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a thread could not be read");
    return [];
  }
}

function mentions(text: string, botUser: string | undefined): boolean {
  return !botUser || text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);
}
