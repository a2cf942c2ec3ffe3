import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Core } from "../core/core.js";
import type { Checked } from "../surface/checking.js";
import { shortened } from "../surface/shown-text.js";
import { WORDS } from "../surface/wording.js";
import { shareInThreadButton, type Thread } from "./buttons.js";
import { renderChecked } from "./findings.js";
import { plainText } from "./incoming.js";
import { LIMITS } from "./limits.js";
import { actions, noteBlocks } from "./render.js";
import { paragraph, richText, run } from "./rich-text.js";

/** The callback ids of modals that can be submitted. */
export const QUOTATION_FORM = "munich_quotation_form";

/** A modal that only shows something. */
export function modal(title: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: shortened(title, LIMITS.modalTitle), emoji: false },
    close: { type: "plain_text", text: "Close", emoji: false },
    blocks: blocks.slice(0, LIMITS.viewBlocks),
  };
}

/** The form of the global shortcut: the words, and who is said to have spoken them. */
export function quotationForm(core: Core): types.ModalView {
  const people = core.people.slice(0, LIMITS.selectOptions).map((person) => ({
    text: { type: "plain_text" as const, text: shortened(person.name, LIMITS.optionText), emoji: false },
    value: shortened(person.name, LIMITS.optionValue),
  }));
  const speaker: types.KnownBlock = {
    type: "input",
    block_id: "speaker",
    optional: true,
    label: { type: "plain_text", text: "Who is said to have said it", emoji: false },
    element: {
      type: "static_select",
      action_id: "speaker",
      placeholder: { type: "plain_text", text: "Anybody", emoji: false },
      options: people,
    },
  };
  const words: types.KnownBlock = {
    type: "input",
    block_id: "words",
    label: { type: "plain_text", text: "The words", emoji: false },
    element: {
      type: "plain_text_input",
      action_id: "words",
      multiline: true,
      min_length: 2,
      max_length: LIMITS.inputText,
    },
  };
  return {
    ...modal("Check a quotation", [words, ...(people.length > 0 ? [speaker] : [])]),
    callback_id: QUOTATION_FORM,
    submit: { type: "plain_text", text: "Check", emoji: false },
  };
}

const submitted = z.object({
  words: z.object({ words: z.object({ value: z.string().nullish() }) }),
  speaker: z.object({ speaker: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) }).optional(),
});

/** Reads what was put into the quotation form; null where it is not the form of this version. */
export function readQuotationForm(values: unknown): { words: string; speaker: string | undefined } | null {
  const parsed = submitted.safeParse(values);
  if (!parsed.success) return null;
  const words = plainText(parsed.data.words.words.value ?? "");
  return { words, speaker: parsed.data.speaker?.speaker.selected_option?.value };
}

/** The title of the modal with the findings about a message. */
export const FINDINGS_TITLE = "Check against article";

/**
 * What a message comes to in a modal, with the button that shares it in the message's thread where there is anything to share, and room
 * for the message in the button.
 * @param notice what to say before it
 */
export function findingsModal(
  core: Core,
  checked: Checked,
  message: string,
  thread: Thread,
  notice?: string,
): types.ModalView {
  const share = shareInThreadButton(thread, message, core.article);
  return modal(FINDINGS_TITLE, [
    ...(notice ? [richText(paragraph(run(notice, { bold: true })))] : []),
    ...renderChecked(checked).blocks,
    ...(checked.whole ? noteBlocks([WORDS.reportSent]) : []),
    ...(checked.found.length > 0 ? actions(share) : []),
  ]);
}
