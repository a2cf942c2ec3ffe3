import type { App, BlockAction, ButtonAction, types } from "@slack/bolt";
import { z } from "zod";
import { readAsked, readPlaces, readRated } from "../../surface/carried.js";
import { note, type Opinion } from "../../surface/feedback.js";
import { lookUpAgain, replyTo } from "../../surface/findings.js";
import { isExplained } from "../../surface/why.js";
import { WORDS } from "../../surface/wording.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { type ActionId, actionOf, readThread, readValue } from "../buttons.js";
import { renderReply } from "../findings.js";
import { modal } from "../modals.js";
import { patiently } from "../patience.js";
import { showPrivately, tellFailure } from "../posting.js";
import type { Pressed } from "../pressed.js";
import { type MessageBody, plain, renderWhy } from "../render.js";
import { shareInChannel, shareInThread } from "../sharing.js";
import { renderContext, renderMore } from "../source.js";

/** What each button does. `null` stands for a value that this version cannot read. */
const BUTTONS: Record<ActionId, (bot: Bot, pressed: Pressed) => Promise<void> | null> = {
  munich_context: (bot, pressed) => {
    const [place] = readPlaces(pressed.carried, bot.core.article);
    return place ? show(bot, pressed, "Context", renderContext(place, bot.core.article)) : null;
  },
  munich_why: (bot, pressed) => {
    const asked = readAsked(pressed.carried);
    const finding = asked && lookUpAgain(bot.core, asked);
    return finding && isExplained(finding.answer) ? show(bot, pressed, "Why", renderWhy(finding)) : null;
  },
  munich_more: (bot, pressed) => {
    const places = readPlaces(pressed.carried, bot.core.article);
    return places.length > 0 ? show(bot, pressed, "More", renderMore(places, bot.core.article)) : null;
  },
  munich_question: (bot, pressed) => {
    const asked = pressed.carried;
    return asked ? show(bot, pressed, "Answer", renderReply(bot.core, replyTo(bot.core, asked), { asked })) : null;
  },
  munich_share: (bot, pressed) => (pressed.carried ? shareInChannel(bot, pressed, pressed.carried) : null),
  munich_share_in_thread: (bot, pressed) => {
    const shared = readThread(pressed.carried);
    return shared && shareInThread(bot, pressed, shared.thread, shared.message);
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
        carried: readValue(action.value ?? "", bot.core.article),
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
  const rated = readRated(pressed.carried, bot.core.article);
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
