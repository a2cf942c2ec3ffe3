import type { App, webApi } from "@slack/bolt";
import { type Checked, checkMessage } from "../../surface/checking.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { draftFilesIn, type SlackFile } from "../draft-files.js";
import { waitingModal } from "../draft-form.js";
import { failureOf } from "../failures.js";
import { renderChecked } from "../findings.js";
import { messageText } from "../incoming.js";
import { findingsModal, quotationForm } from "../modals.js";
import { patiently } from "../patience.js";
import { type Asker, showPrivately, tellFailure } from "../posting.js";
import { sendReport } from "../reports.js";
import { checkFileInModal } from "./drafts.js";

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
    const [file] = draftFilesIn(message.files);
    if (file) return checkFile(bot, client, asker, trigger_id, file);
    const text = messageText(message);
    const checked = checkMessage(bot.core, text, "plain");
    const within: unknown = message.thread_ts;
    const thread = { channel: channel.id, ts: typeof within === "string" ? within : message.ts };
    const view = findingsModal(bot.core, checked, text, thread);
    try {
      await patiently(bot, () => client.views.open({ trigger_id, view }), once);
    } catch (error) {
      bot.log.warn({ failure: failureOf(error).code }, "a modal did not open");
      // The findings do not need a modal: the asker gets them as a message that only they see.
      await showPrivately(bot, client, asker, renderChecked(checked));
    }
    if (checked.whole) await sendWhole(bot, client, asker, checked);
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

/** Checks the file of a message, in a modal that is there before the file is. */
async function checkFile(bot: Bot, client: webApi.WebClient, asker: Asker, trigger_id: string, file: SlackFile) {
  const { user } = asker;
  try {
    const open = () => client.views.open({ trigger_id, view: waitingModal(file.name) });
    const { view } = await patiently(bot, open, { repeatable: false });
    await checkFileInModal(bot, client, { user, viewId: view?.id ?? "", file });
  } catch (error) {
    await tellFailure(bot, client, asker, error, { open: "a modal did not open" });
  }
}

async function sendWhole(bot: Bot, client: webApi.WebClient, asker: Asker, checked: Checked): Promise<void> {
  try {
    await sendReport(bot, client, asker.user, checked);
  } catch (error) {
    await tellFailure(bot, client, asker, error, { post: "a report was not sent" });
  }
}
