import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Bot } from "./bot.js";
import { type Failure, failureOf, sentenceFor, UNCONFIRMED } from "./failures.js";
import { breath, patiently, TRIES } from "./patience.js";
import { type MessageBody, plain } from "./render.js";
import { respond } from "./response-url.js";

type WebClient = webApi.WebClient;

/** Where a message is answered: in the thread that it stands in, or that it begins. */
export interface Conversation {
  channel: string;
  thread: string;
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
export const QUIET = { unfurl_links: false, unfurl_media: false, parse: "none" } as const;

/**
 * Posts the answer to an event, once. Where Slack does not say whether it took the message, the conversation is read to see whether
 * the answer stands there before it is posted again.
 * @throws what Slack answered last
 */
export async function postOnce(bot: Bot, client: WebClient, to: Conversation, message: MessageBody, eventId: string) {
  const post = () =>
    client.chat.postMessage({
      channel: to.channel,
      thread_ts: to.thread,
      ...message,
      ...QUIET,
      metadata: { event_type: METADATA, event_payload: { event_id: eventId } },
    });
  for (let failed = 1; ; failed++) {
    try {
      await patiently(bot, post, { repeatable: false, lane: to.channel });
      return;
    } catch (error) {
      if (!failureOf(error).uncertain || failed === TRIES) throw error;
      await breath(bot.stopping, failed);
      const isThere = await isAnswered(bot, client, to, eventId).catch(() => {
        throw error;
      });
      if (isThere) return;
    }
  }
}

/**
 * Says whether the conversation holds the answer to an event already.
 * @throws what Slack answered, where it cannot be read
 */
export async function isAnswered(bot: Bot, client: WebClient, to: Conversation, eventId: string): Promise<boolean> {
  const { channel, thread: ts, ts: oldest } = to;
  const read = () => client.conversations.replies({ channel, ts, oldest, limit: 200, include_all_metadata: true });
  const { messages = [] } = await patiently(bot, read, { repeatable: true });
  return messages.some(({ metadata }) => {
    const parsed = answered.safeParse(metadata);
    return parsed.success && parsed.data.event_payload.event_id === eventId;
  });
}

/**
 * Shows a message to one person: through the `response_url`, or, where Slack does not take that, as a private message in the channel,
 * or a direct message. Never throws: what cannot be told is logged.
 * @param unconfirmed what is said instead where Slack may have shown the message already: a second copy would confuse more
 */
export async function showPrivately(
  bot: Bot,
  client: WebClient,
  to: Asker,
  message: MessageBody,
  unconfirmed: MessageBody = plain(UNCONFIRMED),
): Promise<void> {
  const ways = waysTo(bot, client, to);
  let said = message;
  for (let tries = 0; tries < MOST_WAYS; tries++) {
    const way = ways.shift();
    if (!way) break;
    try {
      await way.show(said);
      return;
    } catch (error) {
      const failure = failureOf(error);
      bot.log.warn({ failure: failure.code }, `${way.name} did not take a message`);
      if (!failure.uncertain) continue;
      said = unconfirmed;
      await reachable(bot, client);
      if (ways.length === 0) ways.push(way);
    }
  }
  bot.log.error("the asker could not be told");
}

/** So many times somebody is told something at most, each way once and the last one again. */
const MOST_WAYS = 4;

/** One way to a person. */
interface Way {
  name: string;
  show: (message: MessageBody) => Promise<unknown>;
}

/** The ways to a person, the best first. */
function waysTo(bot: Bot, client: WebClient, { user, channel, thread, responseUrl }: Asker): Way[] {
  const inThread = thread ? { thread_ts: thread } : {};
  const ways: Way[] = [];
  if (responseUrl) {
    const form = { ...inThread, response_type: "ephemeral", replace_original: false } as const;
    ways.push({ name: "response_url", show: (message) => respond(bot, responseUrl, { ...message, ...form }) });
  }
  if (channel) {
    const form = { channel, user, ...inThread, parse: "none" } as const;
    const show = (message: MessageBody) =>
      patiently(bot, () => client.chat.postEphemeral({ ...message, ...form }), { repeatable: false });
    ways.push({ name: "the channel", show });
  }
  const direct = (message: MessageBody) =>
    patiently(bot, () => client.chat.postMessage({ channel: user, ...message, ...QUIET }), {
      repeatable: false,
      lane: user,
    });
  return [...ways, { name: "a direct message", show: direct }];
}

/** Waits until Slack answers anything at all, so that what may be said twice is not said twice in vain. Never throws. */
async function reachable(bot: Bot, client: WebClient): Promise<void> {
  await patiently(bot, () => client.auth.test(), { repeatable: true }).catch(() => {});
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
  if (failure.uncertain) await reachable(bot, client);
  const sentence = sentenceFor(failure, "post" in what ? "post" : "open");
  if (sentence) await showPrivately(bot, client, to, plain(sentence));
}

/** Logs what Slack did not do, with what a person has to do about it. */
export function logFailure(bot: Bot, { code, revoked }: Failure, what: string): void {
  const advice = revoked
    ? "; Slack no longer accepts SLACK_BOT_TOKEN: replace it"
    : code === "stopped"
      ? "; the program stops"
      : "";
  bot.log.error({ failure: code }, what + advice);
  if (revoked) bot.doubtToken();
}
