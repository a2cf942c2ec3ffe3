import type { App, webApi } from "@slack/bolt";
import { DraftError, type DraftFile } from "../../draft-files/draft.js";
import { type Checked, checkedDraft } from "../../surface/checking.js";
import { shortened } from "../../surface/shown-text.js";
import { WORDS } from "../../surface/wording.js";
import { acknowledged } from "../acknowledge.js";
import { isAdmitted } from "../admission.js";
import type { Bot } from "../bot.js";
import { fetchFile, type SlackFile } from "../draft-files.js";
import { DRAFT_FORM, DRAFT_TITLE, draftForm, readDraftForm, waitingModal } from "../draft-form.js";
import { failureOf, sentenceFor } from "../failures.js";
import { renderChecked } from "../findings.js";
import { modal } from "../modals.js";
import { patiently } from "../patience.js";
import { logFailure, showPrivately, tellFailure } from "../posting.js";
import { type MessageBody, noteBlocks, plain } from "../render.js";
import { sendReport } from "../reports.js";

/** The callback id of the shortcut, as the manifest names it. */
export const DRAFT_SHORTCUT = "munich_check_draft";

/** Opens the form for a draft, and checks what is put into it. */
export function registerDrafts(app: App, bot: Bot): void {
  app.shortcut({ callback_id: DRAFT_SHORTCUT, type: "shortcut" }, async ({ shortcut, ack, client }) => {
    await acknowledged(bot, () => ack());
    const { trigger_id, user } = shortcut;
    try {
      await patiently(bot, () => client.views.open({ trigger_id, view: draftForm() }), { repeatable: false });
    } catch (error) {
      await tellFailure(bot, client, { user: user.id }, error, { open: "a modal did not open" });
    }
  });

  app.view(DRAFT_FORM, async ({ ack, view, body, client }) => {
    const draft = readDraftForm(view.state.values);
    if (!draft) {
      const errors = { text: "Please paste a text, or choose a file: .txt, .md or .docx." };
      return acknowledged(bot, () => ack({ response_action: "errors", errors }));
    }
    const name = "file" in draft ? draft.file.name : draft.pasted.name;
    await acknowledged(bot, () => ack({ response_action: "update", view: waitingModal(name) }));
    const user = body.user.id;
    if (!(await isAdmitted(bot, client, { user }))) return;
    const get = async () => ("file" in draft ? fetchFile(client, draft.file) : draft.pasted);
    await checkInModal(bot, client, { user, viewId: view.id, name, get });
  });
}

/** A draft that somebody waits for in a modal. */
interface Awaited {
  user: string;
  viewId: string;
  name: string;
  get: () => Promise<DraftFile>;
}

/** Checks a message's file in a modal that is open already. */
export async function checkFileInModal(
  bot: Bot,
  client: webApi.WebClient,
  { user, viewId, file }: { user: string; viewId: string; file: SlackFile },
): Promise<void> {
  await checkInModal(bot, client, { user, viewId, name: file.name, get: () => fetchFile(client, file) });
}

/** Checks a draft, sends the whole report directly, and shows in the modal what is wrong. Whoever has closed the modal misses nothing. */
async function checkInModal(bot: Bot, client: webApi.WebClient, { user, viewId, name, get }: Awaited): Promise<void> {
  try {
    const checked = checkedDraft(await bot.checkDraft(await get()));
    const sent = await sentTo(bot, client, user, checked);
    const { text, blocks } = renderChecked(checked);
    await showIn(bot, client, viewId, { text, blocks: [...blocks, ...noteBlocks([sent])] });
  } catch (error) {
    if (!(error instanceof DraftError))
      return tellFailure(bot, client, { user }, error, { post: "a draft was not checked" });
    const refusal = plain(`${shortened(name, MOST_NAME)}: ${error.message}`);
    if (!(await showIn(bot, client, viewId, refusal))) await showPrivately(bot, client, { user }, refusal);
  }
}

/** Sends the report; returns what is to be said of that. */
async function sentTo(bot: Bot, client: webApi.WebClient, user: string, checked: Checked): Promise<string> {
  try {
    await sendReport(bot, client, user, checked);
    return WORDS.reportSent;
  } catch (error) {
    const failure = failureOf(error);
    logFailure(bot, failure, "a report was not sent");
    return sentenceFor(failure, "post") ?? WORDS.reportNotSent;
  }
}

/** So much of a file's name is repeated, in UTF-16 code units. */
const MOST_NAME = 100;

/** Returns whether that worked: somebody may have closed the modal. */
async function showIn(bot: Bot, client: webApi.WebClient, view_id: string, { blocks }: MessageBody): Promise<boolean> {
  const view = modal(DRAFT_TITLE, blocks);
  try {
    await patiently(bot, () => client.views.update({ view_id, view }), { repeatable: true });
    return true;
  } catch (error) {
    bot.log.warn({ failure: failureOf(error).code }, "a modal was not updated");
    return false;
  }
}
