import { type App, Assistant } from "@slack/bolt";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { LIMITS } from "../limits.js";
import { addressed, answerMessage, isWritten } from "./messages.js";

/** The events that the assistant pane sends (https://docs.slack.dev/ai/developing-ai-apps). */
export const ASSISTANT_EVENTS = ["assistant_thread_started", "assistant_thread_context_changed"] as const;

/** Answers in Slack's assistant pane, and in the threads of direct messages, which Slack tells no differently. */
export function registerAssistant(app: App, bot: Bot): void {
  app.assistant(
    new Assistant({
      // The article is the same whatever channel the reader looks at, so their place in Slack is neither kept nor asked for.
      threadContextStore: { get: async () => ({}), save: async () => {} },
      threadStarted: async ({ setSuggestedPrompts }) => {
        const prompts = bot.core.examples.slice(0, LIMITS.suggestedPrompts).map((title) => ({ title, message: title }));
        await orLogged(
          bot,
          () => setSuggestedPrompts({ title: `About ${bot.core.subject}`, prompts }),
          "no prompts were suggested",
        );
      },
      threadContextChanged: async () => {},
      userMessage: async ({ message, body, context, client, setStatus }) => {
        if (!isWritten(message) || !message.thread_ts) return;
        // Slack takes the status away when the answer is posted.
        await orLogged(bot, () => setStatus({ status: "is looking in the article…" }), "no status was shown");
        await answerMessage(bot, client, addressed(message, body, context));
      },
    }),
  );
}

/** Prompts and status are a courtesy: without them the answer is still an answer. */
async function orLogged(bot: Bot, call: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await call();
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, what);
  }
}
