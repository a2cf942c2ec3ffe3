import type { App } from "@slack/bolt";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { showPrivately, tellFailure } from "../delivery.js";
import { failureOf, patiently } from "../failures.js";
import { messageText } from "../message-text.js";
import { findingsModal, quotationForm, renderFindings } from "../modals.js";

/** The callback ids of the shortcuts, as the manifest names them. */
export const SHORTCUTS = { message: "munich_check_message", global: "munich_check_quotation" } as const;

/** Opens what the shortcuts open: the findings about a message, and the form for a quotation. */
export function registerShortcuts(app: App, bot: Bot): void {
  const once = { repeatable: false };

  app.shortcut({ callback_id: SHORTCUTS.message, type: "message_action" }, async ({ shortcut, ack, client }) => {
    await acknowledged(bot, () => ack());
    const { message, channel, user, trigger_id, response_url } = shortcut;
    const text = messageText(message);
    const thread: unknown = message.thread_ts;
    const place = { channel: channel.id, thread: typeof thread === "string" ? thread : message.ts };
    try {
      await patiently(bot, () => client.views.open({ trigger_id, view: findingsModal(bot.core, text, place) }), once);
    } catch (error) {
      bot.log.warn({ failure: failureOf(error).code }, "a modal did not open");
      // The findings do not need a modal: the asker gets them as a message that only they see.
      const asker = { user: user.id, channel: channel.id, responseUrl: response_url };
      await showPrivately(bot, client, asker, renderFindings(bot.core, text));
    }
  });

  app.shortcut({ callback_id: SHORTCUTS.global, type: "shortcut" }, async ({ shortcut, ack, client }) => {
    await acknowledged(bot, () => ack());
    const { trigger_id, user } = shortcut;
    try {
      await patiently(bot, () => client.views.open({ trigger_id, view: quotationForm(bot.core) }), once);
    } catch (error) {
      await tellFailure(bot, client, { user: user.id }, error, { open: "a modal did not open" });
    }
  });
}
