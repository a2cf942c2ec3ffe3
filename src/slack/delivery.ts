import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Bot } from "./bot.js";
import { type Failure, failureOf, patiently, sentenceFor } from "./failures.js";
import { plain } from "./pages.js";
import type { Message } from "./render.js";
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
export async function postOnce(bot: Bot, client: WebClient, to: Conversation, message: Message, eventId: string) {
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
    await patiently(post, { repeatable: false, stopping: bot.stopping });
  } catch (error) {
    if (!failureOf(error).uncertain) throw error;
    if (await isAnswered(bot, client, to, eventId)) return;
    await patiently(post, { repeatable: false, stopping: bot.stopping });
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
  const messages = await patiently(read, { repeatable: true, stopping: bot.stopping });
  return messages.some(({ metadata }) => {
    const parsed = answered.safeParse(metadata);
    return parsed.success && parsed.data.event_payload.event_id === eventId;
  });
}

/**
 * Shows a message to one person: through the `response_url`, or, where Slack no longer takes that, as a private message in the
 * channel or a direct message. Never throws: what cannot be told is logged.
 */
export async function showPrivately(bot: Bot, client: WebClient, to: Asker, message: Message): Promise<void> {
  const refused = to.responseUrl ? await refusal(bot, to.responseUrl, message) : null;
  if (to.responseUrl && !refused) return;
  // It may stand there already; a second copy would confuse more than a notice.
  const notice = refused?.uncertain ? sentenceFor(refused) : null;
  await showDirectly(bot, client, to, notice ? plain(notice) : message);
}

async function refusal(bot: Bot, responseUrl: string, message: Message): Promise<Failure | null> {
  try {
    await respond(bot, responseUrl, { ...message, response_type: "ephemeral", replace_original: false });
    return null;
  } catch (error) {
    const failure = failureOf(error);
    bot.log.warn({ failure: failure.code }, "response_url did not take a message");
    return failure;
  }
}

async function showDirectly(bot: Bot, client: WebClient, { user, channel }: Asker, message: Message): Promise<void> {
  const patience = { repeatable: false, stopping: bot.stopping };
  try {
    if (channel) {
      const shown = await patiently(
        () => client.chat.postEphemeral({ channel, user, ...message, parse: "none" }),
        patience,
      ).then(
        () => true,
        (error: unknown) => failureOf(error).uncertain,
      );
      if (shown) return;
    }
    await patiently(() => client.chat.postMessage({ channel: user, ...message, ...QUIET }), patience);
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "the asker could not be told");
  }
}

/** Logs what went wrong and tells the asker what they can do about it, where there is anything. */
export async function tellFailure(bot: Bot, client: WebClient, to: Asker, error: unknown, what: string): Promise<void> {
  const failure = failureOf(error);
  bot.log.error({ failure: failure.code }, what);
  const sentence = sentenceFor(failure);
  if (sentence) await showPrivately(bot, client, to, plain(sentence));
}
