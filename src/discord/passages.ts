import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import { renderAnswer, type Shown, shareButton } from "./render.js";
import { MOST_PASSAGES, renderSeveral } from "./several.js";
import { DISCORD_WORDS } from "./words.js";

/** Looks up what a message says, privately: each quotation, question and claim in it by itself. */
export function checkMessage(text: string, core: Core): { shown: Shown; outcomes: Answer["outcome"][] } {
  const passages = core.passages(text);
  const looked = passages.slice(0, MOST_PASSAGES).map((passage) => {
    const answer = core.answer(passage);
    return { words: answer.mode === "quote" ? answer.words : passage.text, answer };
  });
  const outcomes = looked.map(({ answer }) => answer.outcome);
  const [first] = looked;
  if (!first) return { shown: { content: DISCORD_WORDS.nothingToCheck, components: [] }, outcomes };
  if (passages.length === 1)
    return { shown: renderAnswer(first.answer, core.article, { asked: text, isPrivate: true }), outcomes };
  const frame = { unlooked: passages.length - looked.length, asked: null, buttons: shareButton(true) };
  return { shown: renderSeveral(looked, frame, core.article), outcomes };
}
