import type { webApi } from "@slack/bolt";
import { reportFile } from "../report/file.js";
import type { Checked } from "../surface/checking.js";
import type { Bot } from "./bot.js";
import { renderChecked } from "./findings.js";
import { patiently } from "./patience.js";
import { QUIET } from "./posting.js";

/** A message that a report hangs on. */
interface Hook {
  channel: string;
  ts: string;
}

/**
 * Writes to somebody directly what a check came to, with the whole report as a file in the thread.
 * @throws what Slack answered last
 */
export async function sendReport(bot: Bot, client: webApi.WebClient, user: string, checked: Checked): Promise<void> {
  const post = () => client.chat.postMessage({ channel: user, ...renderChecked(checked), ...QUIET });
  const { channel, ts } = await patiently(bot, post, { repeatable: false, lane: user });
  // Files go to a conversation by its own id, and Slack names that of a direct message in its answer.
  if (channel && ts) await attachReport(bot, client, { channel, ts }, checked);
}

/**
 * Puts the whole report into a message's thread, as a file, where not all of it has been shown. See
 * https://docs.slack.dev/messaging/working-with-files#uploading_files
 * @throws what Slack answered last
 */
export async function attachReport(
  bot: Bot,
  client: webApi.WebClient,
  { channel, ts }: Hook,
  { whole }: Checked,
): Promise<void> {
  if (!whole) return;
  const { name: filename, content } = reportFile(whole, bot.core.article);
  const upload = () => client.filesUploadV2({ channel_id: channel, thread_ts: ts, filename, title: filename, content });
  await patiently(bot, upload, { repeatable: false, lane: channel });
}
