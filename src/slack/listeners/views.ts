import type { App } from "@slack/bolt";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { modal, QUOTATION_FORM, readQuotationForm } from "../modals.js";
import { renderAnswer } from "../render.js";

/** Answers a submitted form in its own modal, with the ack itself. */
export function registerViews(app: App, bot: Bot): void {
  app.view(QUOTATION_FORM, async ({ ack, view }) => {
    const form = readQuotationForm(view.state.values);
    await acknowledged(bot, async () => {
      if (!form) return ack();
      const { words, speaker } = form;
      if (!words) return ack({ response_action: "errors", errors: { words: "Please paste the words to check." } });
      const { blocks } = renderAnswer(bot.core.quotation(words, speaker), { asked: { kind: "quote", text: words } });
      await ack({ response_action: "update", view: modal("Check a quotation", blocks) });
    });
  });
}
