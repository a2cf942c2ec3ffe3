import type { App } from "@slack/bolt";
import { checkMessage } from "../../surface/findings.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { renderMessageFindings } from "../findings.js";
import { messageText } from "../incoming.js";
import { findingsModal, quotationForm } from "../modals.js";
import { patiently } from "../patience.js";
import { showPrivately, tellFailure } from "../posting.js";

/** The callback ids of the shortcuts, as the manifest names them. */
export const SHORTCUTS = { message: "munich_check_message", global: "munich_check_quotation" } as const;

/** Opens what the shortcuts open: the findings about a message, and the form for a quotation. */
export function registerShortcuts(app: App, bot: Bot): void {
  const once = { repeatable: false };

  app.shortcut({ callback_id: SHORTCUTS.message, type: "message_action" }, async ({ shortcut, ack, client }) => {
    await acknowledged(bot, () => ack());
    const { message, channel, user, trigger_id, response_url } = shortcut;
    const asker = { user: user.id, channel: channel.id, responseUrl: response_url };
    if (!(await isAdmitted(bot, client, asker))) return;
    const text = messageText(message);
    const within: unknown = message.thread_ts;
    const thread = { channel: channel.id, ts: typeof within === "string" ? within : message.ts };
    try {
      await patiently(bot, () => client.views.open({ trigger_id, view: findingsModal(bot.core, text, thread) }), once);
    } catch (error) {
      bot.log.warn({ failure: failureOf(error).code }, "a modal did not open");
      // The findings do not need a modal: the asker gets them as a message that only they see.
      await showPrivately(bot, client, asker, renderMessageFindings(checkMessage(bot.core, text)));
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
