import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Bot } from "./bot.js";
import { type Failure, failureOf, patiently, sentenceFor, WRONG_TOKEN } from "./failures.js";
import { type MessageBody, plain } from "./render.js";
import { respond } from "./response-url.js";

type WebClient = webApi.WebClient;

/** Where a message is answered: in a thread, or, without one, after the message `ts` in its conversation. */
export interface Conversation {
  channel: string;
  thread?: string;
  /** The message that is answered. */
  ts: string;
}

/** Who is to be told privately, and by which way. */
export interface Asker {
  user: string;
  channel?: string;
  /** The thread that they are in, if they are in one. */
  thread?: string;
  responseUrl?: string;
}

/** The metadata that an answer carries, so that any copy of the bot can see that an event is answered. */
const METADATA = "munich_answer";
const answered = z.object({ event_type: z.literal(METADATA), event_payload: z.object({ event_id: z.string() }) });

/** What keeps links in a message from being shown as previews, and addresses in `text` from becoming links. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: "none" } as const;

/**
 * Posts the answer to an event, once. Where Slack does not say whether it took the message, the conversation is read to see whether
 * the answer stands there before it is posted again.
 * @throws what Slack answered last
 */
export async function postOnce(bot: Bot, client: WebClient, to: Conversation, message: MessageBody, eventId: string) {
  const post = async () => {
    await client.chat.postMessage({
      channel: to.channel,
      ...(to.thread ? { thread_ts: to.thread } : {}),
      ...message,
      ...QUIET,
      metadata: { event_type: METADATA, event_payload: { event_id: eventId } },
    });
  };
  try {
    await patiently(bot, post, { repeatable: false });
  } catch (error) {
    if (!failureOf(error).uncertain) throw error;
    const isThere = await isAnswered(bot, client, to, eventId).catch(() => {
      throw error;
    });
    if (!isThere) await patiently(bot, post, { repeatable: false });
  }
}

/**
 * Says whether the conversation holds the answer to an event already.
 * @throws what Slack answered, where it cannot be read
 */
export async function isAnswered(bot: Bot, client: WebClient, to: Conversation, eventId: string): Promise<boolean> {
  const after = { channel: to.channel, oldest: to.ts, limit: 200, include_all_metadata: true };
  const read = async () =>
    to.thread
      ? ((await client.conversations.replies({ ...after, ts: to.thread })).messages ?? [])
      : ((await client.conversations.history(after)).messages ?? []);
  const messages = await patiently(bot, read, { repeatable: true });
  return messages.some(({ metadata }) => {
    const parsed = answered.safeParse(metadata);
    return parsed.success && parsed.data.event_payload.event_id === eventId;
  });
}

/**
 * Shows a message to one person: through the `response_url`, or, where Slack no longer takes that, as a private message in the
 * channel or a direct message. Never throws: what cannot be told is logged.
 */
export async function showPrivately(bot: Bot, client: WebClient, to: Asker, message: MessageBody): Promise<void> {
  const refused = to.responseUrl ? await refusal(bot, to.responseUrl, to.thread, message) : null;
  if (to.responseUrl && !refused) return;
  // It may stand there already; a second copy would confuse more than a notice.
  const notice = refused?.uncertain ? sentenceFor(refused, "post") : null;
  await showDirectly(bot, client, to, notice ? plain(notice) : message);
}

async function refusal(
  bot: Bot,
  responseUrl: string,
  thread: string | undefined,
  message: MessageBody,
): Promise<Failure | null> {
  const inThread = thread ? { thread_ts: thread } : {};
  try {
    await respond(bot, responseUrl, { ...message, ...inThread, response_type: "ephemeral", replace_original: false });
    return null;
  } catch (error) {
    const failure = failureOf(error);
    bot.log.warn({ failure: failure.code }, "response_url did not take a message");
    return failure;
  }
}

async function showDirectly(bot: Bot, client: WebClient, to: Asker, message: MessageBody): Promise<void> {
  const { user, channel, thread } = to;
  const inThread = thread ? { thread_ts: thread } : {};
  const once = { repeatable: false };
  try {
    if (channel) {
      const show = () => client.chat.postEphemeral({ channel, user, ...inThread, ...message, parse: "none" });
      const shown = await patiently(bot, show, once).then(
        () => true,
        (error: unknown) => failureOf(error).uncertain,
      );
      if (shown) return;
    }
    await patiently(bot, () => client.chat.postMessage({ channel: user, ...message, ...QUIET }), once);
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "the asker could not be told");
  }
}

/**
 * Logs what went wrong and tells the asker what they can do about it, where there is anything.
 * @param what what Slack was to do, and how the log calls that it did not
 */
export async function tellFailure(
  bot: Bot,
  client: WebClient,
  to: Asker,
  error: unknown,
  what: { post: string } | { open: string },
): Promise<void> {
  const failure = failureOf(error);
  logFailure(bot, failure, "post" in what ? what.post : what.open);
  const sentence = sentenceFor(failure, "post" in what ? "post" : "open");
  if (sentence) await showPrivately(bot, client, to, plain(sentence));
}

/** Logs what Slack did not do, with what a person has to do about it. */
export function logFailure(bot: Bot, { code }: Failure, what: string): void {
  const advice = WRONG_TOKEN.has(code)
    ? "; Slack no longer accepts SLACK_BOT_TOKEN: replace it"
    : code === "stopped"
      ? "; the program stops"
      : "";
  bot.log.error({ failure: code }, what + advice);
}
