import type { Bot } from "./bot.js";
import { tellFailure } from "./delivery.js";
import { failureOf, patiently, sentenceFor } from "./failures.js";
import { modal, type Place, renderFindings } from "./modals.js";
import { plain } from "./pages.js";
import type { Pressed } from "./pressed.js";
import { type Message, renderAnswer } from "./render.js";
import { type Lookup, lookUp } from "./request.js";
import { respond } from "./response-url.js";

/** Posts a private answer for the whole channel, with who asked, and takes the private one away. */
export async function shareInChannel(bot: Bot, pressed: Pressed, asked: Pick<Lookup, "kind" | "text">): Promise<void> {
  const { client, user, channel, responseUrl } = pressed;
  const message = renderAnswer(lookUp(bot.core, asked), { asked, by: user });
  try {
    if (!responseUrl) throw new Error("nowhere to share to");
    await respond(bot, responseUrl, { ...message, response_type: "in_channel", replace_original: false });
  } catch (error) {
    const asker = { user, ...(channel ? { channel } : {}) };
    await tellFailure(bot, client, asker, error, "an answer was not shared");
    return;
  }
  try {
    await respond(bot, responseUrl, { delete_original: true });
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a private answer was left standing");
  }
}

/** Posts what a message came to into its thread, and says in the modal whether that worked. */
export async function shareInThread(bot: Bot, pressed: Pressed, place: Place, text: string): Promise<void> {
  const { client, view } = pressed;
  const outcome = await postFindings(bot, pressed, place, renderFindings(bot.core, text, pressed.user));
  if (!view) return;
  const shown = modal("Check against article", plain(outcome).blocks);
  try {
    const update = () => client.views.update({ view_id: view.id, view: shown });
    await patiently(update, { repeatable: true, stopping: bot.stopping });
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a modal was not updated");
  }
}

async function postFindings(
  bot: Bot,
  { client }: Pressed,
  { channel, thread }: Place,
  message: Message,
): Promise<string> {
  const post = () =>
    client.chat.postMessage({
      channel,
      thread_ts: thread,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
      parse: "none",
    });
  try {
    await patiently(post, { repeatable: false, stopping: bot.stopping });
    return "Shared in the thread.";
  } catch (error) {
    const failure = failureOf(error);
    bot.log.error({ failure: failure.code }, "findings were not shared");
    return sentenceFor(failure) ?? "Slack did not take my answer.";
  }
}
