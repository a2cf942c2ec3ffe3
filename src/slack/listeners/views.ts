import type { App } from "@slack/bolt";
import { findingsOf } from "../../surface/findings.js";
import { acknowledged } from "../acknowledge.js";
import type { Bot } from "../bot.js";
import { renderFindings } from "../findings.js";
import { modal, QUOTATION_FORM, readQuotationForm } from "../modals.js";

/** Answers a submitted form in its own modal, with the ack itself. */
export function registerViews(app: App, bot: Bot): void {
  app.view(QUOTATION_FORM, async ({ ack, view }) => {
    const form = readQuotationForm(view.state.values);
    await acknowledged(bot, async () => {
      if (!form) return ack();
      if (!form.words) return ack({ response_action: "errors", errors: { words: "Please paste the words to check." } });
      const { core } = bot;
      const { words, speaker } = form;
      // Whom the reader chose counts more than whom the words name.
      const findings = findingsOf(core, words, core.lookUps("quote", words, speaker));
      const { blocks } = renderFindings(findings, core.article, { asked: words });
      await ack({ response_action: "update", view: modal("Check a quotation", blocks) });
    });
  });
}
