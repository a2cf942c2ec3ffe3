import type { App, webApi } from "@slack/bolt";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { LIMITS } from "../limits.js";

/** The events of Slack's agent messaging experience, beside those of messages and of the App Home (https://docs.slack.dev/ai/migrating-to-agent-messaging). */
export const AGENT_EVENTS = ["app_context_changed"] as const;

/**
 * Suggests questions to whoever opens the conversation with the bot: `app_home_opened` with its messages tab, or, in an app that was
 * made with `assistant_view`, `assistant_thread_started`. Such apps go on working (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export function registerAgent(app: App, bot: Bot): void {
  app.event("app_home_opened", async ({ event: { tab, channel }, client }) => {
    if (tab === "messages") await suggest(bot, client, { channel_id: channel });
  });
  app.event("assistant_thread_started", async ({ event: { assistant_thread }, client }) => {
    const { channel_id, thread_ts } = assistant_thread;
    await suggest(bot, client, { channel_id, thread_ts });
  });
  // The article is the same whatever the reader looks at, so nothing of it is read or kept.
  app.event("app_context_changed", async () => {});
}

/**
 * An agent's prompts belong to the conversation, an assistant's to a thread: with a `thread_ts`, an agent's are silently not shown
 * (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts).
 */
async function suggest(
  bot: Bot,
  client: webApi.WebClient,
  where: { channel_id: string; thread_ts?: string },
): Promise<void> {
  const prompts = bot.core.examples.slice(0, LIMITS.suggestedPrompts).map((title) => ({ title, message: title }));
  const title = `About ${bot.core.subject}`;
  await orLogged(
    bot,
    () => client.assistant.threads.setSuggestedPrompts({ ...where, title, prompts }),
    "no prompts were suggested",
  );
}

/**
 * Shows in a thread that the bot is at work. Slack takes it away when an answer is posted there, or after two minutes
 * (https://docs.slack.dev/reference/methods/assistant.threads.setStatus).
 */
export async function showStatus(
  bot: Bot,
  client: webApi.WebClient,
  { channel, thread }: { channel: string; thread: string },
): Promise<void> {
  const status = { channel_id: channel, thread_ts: thread, status: "is looking in the article…" };
  await orLogged(bot, () => client.assistant.threads.setStatus(status), "no status was shown");
}

/** Prompts and status are a courtesy: without them the answer is still an answer. */
async function orLogged(bot: Bot, call: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await call();
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, what);
  }
}
