import type { App, types, webApi } from "@slack/bolt";
import { MOST_EARLIER } from "../../core/model/request.js";
import { askedIn, replyTo } from "../../surface/findings.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { renderReply } from "../findings.js";
import { plainText, readLoud } from "../incoming.js";
import { patiently } from "../patience.js";
import { isAnswered, postOnce, tellFailure } from "../posting.js";
import { questionBelow } from "../render.js";
import { showStatus } from "./agent.js";

/** The events that bring a message, as the manifest names them. */
export const MESSAGE_EVENTS = ["app_mention", "message.im"] as const;

/** A message to the bot. */
interface Addressed {
  user: string;
  channel: string;
  ts: string;
  text: string;
  /** The thread that the message stands in, if it does. */
  within: string | undefined;
  /** The bot's own user id, where only messages that mention it are for it. */
  mention: string | undefined;
  eventId: string;
  /** True for an event that Slack delivers again; another copy of the bot may have answered it. */
  isRepeated: boolean;
}

/**
 * Answers mentions and direct messages in a thread: each message to an agent begins one, unless it stands in one
 * (https://docs.slack.dev/ai/migrating-to-agent-messaging). Other bots are not answered.
 */
export function registerMessages(app: App, bot: Bot): void {
  app.event("app_mention", async ({ event, body, context, client }) => {
    const { user } = event;
    if (event.bot_id || !user || !WRITTEN.has(event.subtype) || !isNew(event)) return;
    await answerMessage(bot, client, addressed({ ...event, user }, body, context, context.botUserId ?? ""));
  });
  app.message(async ({ message, body, context, client }) => {
    if (message.channel_type !== "im" || !isWritten(message)) return;
    await answerMessage(bot, client, addressed(message, body, context));
  });
}

/** What Slack says of a message. */
type Delivered = {
  user: string;
  channel: string;
  ts: string;
  text?: string | undefined;
  thread_ts?: string | undefined;
};

/** Reads a message out of its delivery; `mention` is the bot's user id where it was mentioned. */
function addressed(
  { user, channel, ts, text = "", thread_ts: within }: Delivered,
  { event_id: eventId }: { event_id: string },
  { retryNum = 0 }: { retryNum?: number },
  mention?: string,
): Addressed {
  return { user, channel, ts, text, within, mention, eventId, isRepeated: retryNum > 0 };
}

/** How a person's message comes: by itself, with a file, or from a thread "also sent to" its conversation. */
const WRITTEN = new Set([undefined, "file_share", "thread_broadcast"]);
type Written = Extract<types.MessageEvent, { subtype: undefined | "file_share" | "thread_broadcast" }>;

/** Says whether a person has just written a message; other bots' and changes to messages are not answered. */
function isWritten(message: types.MessageEvent): message is Written {
  return WRITTEN.has(message.subtype) && !("bot_id" in message && message.bot_id) && isNew(message);
}

/** False for a message that was edited: Slack sends the whole mention again, as another event, and it is answered already. */
function isNew(message: object): boolean {
  return !("edited" in message && message.edited);
}

/** Answers a message; a failure is told to whoever wrote it. */
async function answerMessage(bot: Bot, client: webApi.WebClient, message: Addressed): Promise<void> {
  const { user, channel, ts, within, mention, eventId, isRepeated } = message;
  const to = { channel, ts, thread: within ?? ts };
  if (!(await isAdmitted(bot, client, { ...to, user }))) return;
  try {
    if (isRepeated && (await isAnswered(bot, client, to, eventId))) return;
    if (mention === undefined) await showStatus(bot, client, to);
    const before = await askedBefore(bot, client, message);
    await bot.turns.next();
    const reply = replyTo(bot.core, wordsOf(message.text), before);
    await postOnce(bot, client, to, renderReply(bot.core, reply), eventId);
  } catch (error) {
    await tellFailure(bot, client, { user }, error, { post: "a message was not answered" });
  }
}

function wordsOf(markup: string): string {
  return readLoud(plainText(markup)).typed;
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
