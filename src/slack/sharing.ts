import { type Checked, checkMessage } from "../surface/checking.js";
import { replyTo } from "../surface/findings.js";
import type { Bot } from "./bot.js";
import type { Thread } from "./buttons.js";
import { failureOf, sentenceFor } from "./failures.js";
import { renderChecked, renderReply } from "./findings.js";
import { FINDINGS_TITLE, findingsModal, modal } from "./modals.js";
import { patiently } from "./patience.js";
import { logFailure, postOnce, tellFailure } from "./posting.js";
import type { Pressed } from "./pressed.js";
import { plain } from "./render.js";
import { attachReport } from "./reports.js";
import { respond } from "./response-url.js";

/** Posts a private answer for the whole channel, with who asked, and takes the private one away. */
export async function shareInChannel(bot: Bot, pressed: Pressed, asked: string): Promise<void> {
  const { client, user, channel, responseUrl, ts } = pressed;
  const key = `${channel} ${ts ?? responseUrl}`;
  if (!bot.shared.add(key)) return;
  const message = renderReply(bot.core, replyTo(bot.core, asked), { asked, by: user });
  try {
    if (!responseUrl) throw new Error("nowhere to share to");
    await respond(bot, responseUrl, { ...message, response_type: "in_channel", replace_original: false });
  } catch (error) {
    bot.shared.forget(key);
    const asker = { user, ...(channel ? { channel } : {}) };
    await tellFailure(bot, client, asker, error, { post: "an answer was not shared" });
    return;
  }
  try {
    await respond(bot, responseUrl, { delete_original: true });
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a private answer was left standing");
  }
}

/**
 * Posts what a message came to into its thread, and says in the modal whether that worked. Where it did not, the findings stay, with
 * the button to try again.
 */
export async function shareInThread(bot: Bot, pressed: Pressed, thread: Thread, text: string): Promise<void> {
  const { client, view } = pressed;
  if (!view || !bot.shared.add(view.id)) return;
  const checked = checkMessage(bot.core, text, "plain");
  const failed = await postFindings(bot, pressed, thread, checked, view.id);
  if (failed) bot.shared.forget(view.id);
  const shown = failed
    ? findingsModal(bot.core, checked, text, thread, failed)
    : modal(FINDINGS_TITLE, plain("Shared in the thread.").blocks);
  try {
    await patiently(bot, () => client.views.update({ view_id: view.id, view: shown }), { repeatable: true });
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a modal was not updated");
  }
}

/** Returns what to say where that failed. */
async function postFindings(
  bot: Bot,
  { client, user }: Pressed,
  { channel, ts }: Thread,
  checked: Checked,
  shareId: string,
): Promise<string | null> {
  try {
    await postOnce(bot, client, { channel, thread: ts, ts }, renderChecked(checked, user), shareId);
    await attachReport(bot, client, { channel, ts }, checked);
    return null;
  } catch (error) {
    const failure = failureOf(error);
    logFailure(bot, failure, "findings were not shared");
    return sentenceFor(failure, "post") ?? "Slack did not take my answer.";
  }
}
