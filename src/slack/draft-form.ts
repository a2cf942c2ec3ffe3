import type { types } from "@slack/bolt";
import { z } from "zod";
import type { DraftFile } from "../draft-files/draft.js";
import { DRAFT_ENDINGS, MOST_BYTES_SAID } from "../surface/drafts.js";
import { draftFilesIn, type SlackFile } from "./draft-files.js";
import { LIMITS } from "./limits.js";
import { modal } from "./modals.js";
import { plain } from "./render.js";

/** The callback id of the form that takes a draft. */
export const DRAFT_FORM = "munich_draft_form";
/** The title of all that has to do with it. */
export const DRAFT_TITLE = "Check a draft";

/** The form for a draft: pasted, or a file (https://docs.slack.dev/reference/block-kit/block-elements/file-input-element). */
export function draftForm(): types.ModalView {
  const text: types.KnownBlock = {
    type: "input",
    block_id: "text",
    optional: true,
    label: { type: "plain_text", text: `The text, up to ${LIMITS.inputText} characters`, emoji: false },
    element: { type: "plain_text_input", action_id: "text", multiline: true, max_length: LIMITS.inputText },
  };
  const file: types.KnownBlock = {
    type: "input",
    block_id: "file",
    optional: true,
    label: { type: "plain_text", text: `Or a file, up to ${MOST_BYTES_SAID}: .txt, .md or .docx`, emoji: false },
    element: { type: "file_input", action_id: "file", filetypes: [...DRAFT_ENDINGS], max_files: 1 },
  };
  return {
    ...modal(DRAFT_TITLE, [text, file]),
    callback_id: DRAFT_FORM,
    submit: { type: "plain_text", text: "Check", emoji: false },
  };
}

/** What a form holds: a pasted text, a file that Slack keeps, or nothing. */
export type SubmittedDraft = { pasted: DraftFile } | { file: SlackFile } | null;

const submitted = z.object({
  text: z.object({ text: z.object({ value: z.string().nullish() }) }),
  file: z.object({ file: z.object({ files: z.unknown().optional() }) }).optional(),
});

/** Reads what was put into the form; a file counts before a text. */
export function readDraftForm(values: unknown): SubmittedDraft {
  const { data } = submitted.safeParse(values);
  const [file] = draftFilesIn(data?.file?.file.files);
  if (file) return { file };
  const text = data?.text.text.value ?? "";
  return text.trim() === "" ? null : { pasted: { name: "draft.txt", bytes: Buffer.from(text) } };
}

/** What is shown while a draft is read. */
export function waitingModal(name: string): types.ModalView {
  return modal(DRAFT_TITLE, plain(`Checking ${name} …`).blocks);
}
