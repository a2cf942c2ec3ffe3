import type { App, BlockAction, ButtonAction, types } from "@slack/bolt";
import { z } from "zod";
import { readRange, readRated } from "../../surface/carried.js";
import { note, type Opinion } from "../../surface/feedback.js";
import { replyTo } from "../../surface/findings.js";
import { WORDS } from "../../surface/wording.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { type ActionId, actionOf, readValue } from "../buttons.js";
import { patiently } from "../failures.js";
import { renderReply } from "../findings.js";
import { modal } from "../modals.js";
import { showPrivately, tellFailure } from "../posting.js";
import type { Pressed } from "../pressed.js";
import { type MessageBody, plain } from "../render.js";
import { shareInChannel, shareInThread } from "../sharing.js";
import { renderContext, renderMore } from "../source.js";

/** What each button does. `null` stands for a value that this version cannot read. */
const BUTTONS: Record<ActionId, (bot: Bot, pressed: Pressed) => Promise<void> | null> = {
  munich_context: (bot, pressed) => {
    const { article } = bot.core;
    const [written = ""] = readValue("munich_context", pressed.value, article) ?? [];
    const range = readRange(written, article);
    return range && show(bot, pressed, "Context", renderContext(range, article));
  },
  munich_more: (bot, pressed) => {
    const { article } = bot.core;
    const [written = ""] = readValue("munich_more", pressed.value, article) ?? [];
    const ranges = written.split(",").flatMap((each) => readRange(each, article) ?? []);
    return ranges.length > 0 ? show(bot, pressed, "More", renderMore(ranges, article)) : null;
  },
  munich_question: (bot, pressed) => {
    const [asked] = readValue("munich_question", pressed.value, bot.core.article) ?? [];
    if (!asked) return null;
    return show(bot, pressed, "Answer", renderReply(bot.core, replyTo(bot.core, asked), { asked }));
  },
  munich_share: (bot, pressed) => {
    const [asked] = readValue("munich_share", pressed.value, bot.core.article) ?? [];
    return asked ? shareInChannel(bot, pressed, asked) : null;
  },
  munich_share_in_thread: (bot, pressed) => {
    const shared = readValue("munich_share_in_thread", pressed.value, bot.core.article);
    return shared && shareInThread(bot, pressed, { channel: shared[0], ts: shared[1] }, shared[2]);
  },
  munich_helpful: (bot, pressed) => thank(bot, pressed, "helpful"),
  munich_not_helpful: (bot, pressed) => thank(bot, pressed, "not_helpful"),
};

/** Answers every button: ours by what they carry, those of older versions with a word that says so. */
export function registerButtons(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(
    { type: "block_actions", action_id: /.*/ },
    async ({ action, body, ack, client }) => {
      await acknowledged(bot, () => ack());
      if (action.type !== "button") return;
      const pressed: Pressed = {
        client,
        value: action.value,
        user: body.user.id,
        trigger: body.trigger_id,
        ...(body.channel ? { channel: body.channel.id } : {}),
        ...messageOf(body),
        ...(body.response_url ? { responseUrl: body.response_url } : {}),
        ...(body.view
          ? { view: { id: body.view.id, root: body.view.root_view_id ?? body.view.id, type: body.view.type } }
          : {}),
      };
      if (!(await isAdmitted(bot, client, pressed))) return;
      const id = actionOf(action.action_id);
      await ((id && BUTTONS[id](bot, pressed)) ?? show(bot, pressed, "Please ask again", plain(WORDS.outdated)));
    },
  );
}

const container = z.object({ message_ts: z.string(), thread_ts: z.string().optional() });

/** Which message a button stands under, and in which thread; the message that a thread hangs on stands in the channel. */
function messageOf(body: BlockAction<ButtonAction>): Pick<Pressed, "ts" | "thread"> {
  const { data } = container.safeParse({ ...body.message, ...body.container });
  if (!data) return {};
  const { message_ts: ts, thread_ts: thread } = data;
  return { ts, ...(thread && thread !== ts ? { thread } : {}) };
}

function thank(bot: Bot, pressed: Pressed, opinion: Opinion): Promise<void> | null {
  const { article } = bot.core;
  const [written = ""] = readValue(`munich_${opinion}`, pressed.value, article) ?? [];
  const rated = readRated(written, article);
  if (!rated) return null;
  note(bot.log, opinion, rated);
  return show(bot, pressed, "Thank you", plain(WORDS.thanks));
}

/**
 * Shows something to whoever pressed the button: beside the message it stands under, or on top of the modal or App Home. Slack takes
 * two views on top of the first one only (https://docs.slack.dev/surfaces/modals), so what stands on top already is exchanged.
 */
async function show(bot: Bot, pressed: Pressed, title: string, message: MessageBody): Promise<void> {
  const { client, view, trigger } = pressed;
  if (!view) return showPrivately(bot, client, pressed, message);
  const shown: types.ModalView = modal(title, message.blocks);
  const open = () => {
    if (view.type !== "modal") return client.views.open({ trigger_id: trigger, view: shown });
    if (view.id !== view.root) return client.views.update({ view_id: view.id, view: shown });
    return client.views.push({ trigger_id: trigger, view: shown });
  };
  try {
    await patiently(bot, open, { repeatable: false });
  } catch (error) {
    await tellFailure(bot, client, { user: pressed.user }, error, { open: "a modal did not open" });
  }
}
