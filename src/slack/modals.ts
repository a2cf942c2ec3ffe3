import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Core } from "../core/core.js";
import type { LookUp } from "../core/model/request.js";
import { shareInThreadButton } from "./button.js";
import { LIMITS, TYPED } from "./limits.js";
import { actions, answerBlocks, answerText, type Message } from "./render.js";
import { paragraph, richText, run } from "./rich-text.js";
import { cut, joined, plainText, shortened } from "./text.js";

/** The callback ids of modals that can be submitted. */
export const QUOTATION_FORM = "munich_quotation_form";

/** Where a message stands. `thread` is the message itself, or the message whose thread it stands in. */
export interface Place {
  channel: string;
  thread: string;
}

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
    element: { type: "plain_text_input", action_id: "words", multiline: true, min_length: 2, max_length: TYPED },
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

/** How many passages of one message are looked up; a modal with more is no longer read. */
const PASSAGES = 5;

/** The title of the modal with the findings about a message. */
export const FINDINGS_TITLE = "Check against article";

/** What `renderFindings` is given of a message: enough of it to see whether it is longer than what is read. */
export const MESSAGE = TYPED + 2;

/**
 * What the claims, quotations and questions of a message come to.
 * @param message the message as plain text, cut at `MESSAGE`
 * @param by who shares it, where everyone sees it
 */
export function renderFindings(core: Core, message: string, by?: string): Message {
  const passages = passagesOf(core, message);
  const found = passages.slice(0, PASSAGES).map((passage) => ({ passage, answer: core.answer(passage) }));
  const left = passages.length - found.length;
  const notes = [
    ...(passages.length === 0 ? ["There is no claim, no quotation and no question in this message."] : []),
    ...(left > 0 ? [`${left} more ${left === 1 ? "sentence was" : "sentences were"} not looked up.`] : []),
    ...(isCut(message) ? [`Only the first ${TYPED.toLocaleString("en")} characters were read.`] : []),
  ];
  const sharer = by ? [...run("Looked up by "), { type: "user" as const, user_id: by }] : [];
  return {
    text: joined([...found.flatMap(({ answer }) => answerText(answer)), ...notes], LIMITS.messageText),
    blocks: [
      ...found.flatMap(({ passage, answer }) => [
        ...answerBlocks(answer),
        richText(paragraph(run("Looked up: "), run(passage.text, { italic: true }))),
        { type: "divider" as const },
      ]),
      ...(notes.length > 0 ? [richText(paragraph(run(notes.join(" "))))] : []),
      ...(sharer.length > 0 ? [richText(paragraph(sharer))] : []),
    ],
  };
}

/**
 * The findings in a modal, with the button that shares them in the message's thread where there are any.
 * @param notice what to say before them
 */
export function findingsModal(core: Core, message: string, place: Place, notice?: string): types.ModalView {
  const share = actions([shareInThreadButton(place.channel, place.thread, message)]);
  return modal(FINDINGS_TITLE, [
    ...(notice ? [richText(paragraph(run(notice, { bold: true })))] : []),
    ...renderFindings(core, message).blocks,
    ...(passagesOf(core, message).length > 0 ? [share] : []),
  ]);
}

/** What can be looked up in what is read of a message: where it is cut, without the half sentence at the cut. */
function passagesOf(core: Core, message: string): LookUp[] {
  const text = cut(message, TYPED).trimEnd();
  const passages = core.passages(text);
  const last = passages.at(-1);
  return isCut(message) && last && text.endsWith(last.text) ? passages.slice(0, -1) : passages;
}

function isCut(message: string): boolean {
  return message.length > TYPED;
}
