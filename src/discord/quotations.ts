import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import { renderAnswer, type Shown, shareButton } from "./render.js";
import { MOST_PASSAGES, renderSeveral } from "./several.js";

/**
 * Looks up the quoted words of a message, privately: as one quotation where they are one, told in pieces or whole, otherwise each by itself.
 */
export function verifyMessage(text: string, core: Core): { shown: Shown; outcomes: Answer["outcome"][] } {
  const quotations = core.quotations(text);
  const answers = quotations.slice(0, MOST_PASSAGES).map((quotation) => core.answer(quotation));
  const outcomes = answers.map(({ outcome }) => outcome);
  const [first] = answers;
  if (first && quotations.length === 1)
    return { shown: renderAnswer(first, core.article, { asked: text, isPrivate: true }), outcomes };
  const looked = answers.map((answer) => ({ words: answer.mode === "quote" ? answer.words : "", answer }));
  const frame = { unlooked: quotations.length - looked.length, asked: null, buttons: shareButton(true) };
  return { shown: renderSeveral(looked, frame, core.article), outcomes };
}
