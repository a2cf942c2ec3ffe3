import type { App, BlockAction, ButtonAction, types } from "@slack/bolt";
import { z } from "zod";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { type ActionId, actionOf, readValue } from "../button.js";
import { showPrivately, tellFailure } from "../delivery.js";
import { patiently } from "../failures.js";
import { modal } from "../modals.js";
import { OUTDATED, renderContext, renderMore, THANKS } from "../pages.js";
import type { Pressed } from "../pressed.js";
import { type Message, renderAnswer } from "../render.js";
import { lookUp } from "../request.js";
import { shareInChannel, shareInThread } from "../sharing.js";

/** What each button does. `null` stands for a value that this version cannot read. */
const BUTTONS: Record<ActionId, (bot: Bot, pressed: Pressed) => Promise<void> | null> = {
  munich_context: (bot, pressed) => {
    const place = readValue("munich_context", pressed.value);
    const message = place && renderContext(bot.core.article, ...place);
    return message && present(bot, pressed, "Context", message);
  },
  munich_more: (bot, pressed) => {
    const after = readValue("munich_more", pressed.value);
    return after && present(bot, pressed, "More", renderMore(bot.core.article, ...after));
  },
  munich_question: (bot, pressed) => {
    const question = readValue("munich_question", pressed.value);
    if (!question) return null;
    const asked = { kind: "ask" as const, text: question[0] };
    return present(bot, pressed, "Answer", renderAnswer(lookUp(bot.core, asked), { asked }));
  },
  munich_share: (bot, pressed) => {
    const shared = readValue("munich_share", pressed.value);
    return shared && shareInChannel(bot, pressed, { kind: shared[0], text: shared[1] });
  },
  munich_share_in_thread: (bot, pressed) => {
    const shared = readValue("munich_share_in_thread", pressed.value);
    return shared && shareInThread(bot, pressed, { channel: shared[0], thread: shared[1] }, shared[2]);
  },
  munich_helpful: (bot, pressed) => thank(bot, pressed, "helpful"),
  munich_not_helpful: (bot, pressed) => thank(bot, pressed, "not_helpful"),
};

/** Answers every button: ours by what they carry, those of older versions with a word that says so. */
export function registerActions(app: App, bot: Bot): void {
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
        ...placeOf(body),
        ...(body.response_url ? { responseUrl: body.response_url } : {}),
        ...(body.view
          ? { view: { id: body.view.id, root: body.view.root_view_id ?? body.view.id, type: body.view.type } }
          : {}),
      };
      const id = actionOf(action.action_id);
      await ((id && BUTTONS[id](bot, pressed)) ?? present(bot, pressed, "Please ask again", OUTDATED));
    },
  );
}

const place = z.object({ message_ts: z.string(), thread_ts: z.string().optional() });

/** Which message a button stands under, and in which thread; the message that a thread hangs on stands in the channel. */
function placeOf(body: BlockAction<ButtonAction>): Pick<Pressed, "ts" | "thread"> {
  const { data } = place.safeParse({ ...body.message, ...body.container });
  if (!data) return {};
  const { message_ts: ts, thread_ts: thread } = data;
  return { ts, ...(thread && thread !== ts ? { thread } : {}) };
}

function thank(bot: Bot, pressed: Pressed, feedback: "helpful" | "not_helpful"): Promise<void> | null {
  const fields = readValue(`munich_${feedback}`, pressed.value);
  if (!fields) return null;
  const [kind, outcome, polarity, statements] = fields;
  const verdict = polarity === "none" ? outcome : polarity;
  bot.log.info({ feedback, kind, verdict, statements: statements.split(",").filter(Boolean) }, "feedback");
  return present(bot, pressed, "Thank you", THANKS);
}

/**
 * Shows something to whoever pressed the button: beside the message it stands under, or on top of the modal or App Home. Slack takes
 * two views on top of the first one only (https://docs.slack.dev/surfaces/modals), so what stands on top already is exchanged.
 */
async function present(bot: Bot, pressed: Pressed, title: string, message: Message): Promise<void> {
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
