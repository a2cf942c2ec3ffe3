import type { App } from "@slack/bolt";
import { splitSpeaker } from "../../core/quotation/claimed.js";
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
      if (!form.words) return ack({ response_action: "errors", errors: { words: "Please paste the words to check." } });
      const { words, speaker } = splitSpeaker(form.words, bot.core.people);
      // Whom the reader chose counts more than whom the words name, and is shown beside them.
      const text = form.speaker ? `${words} - ${form.speaker}` : form.words;
      const answer = bot.core.quotation(words, form.speaker ?? speaker ?? undefined);
      const { blocks } = renderAnswer(answer, { asked: { kind: "quote", text } });
      await ack({ response_action: "update", view: modal("Check a quotation", blocks) });
    });
  });
}
