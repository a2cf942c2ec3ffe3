import type { Core } from "../core/core.js";
import type { AskAnswer } from "../core/model/answer.js";
import { answerButtons, type Manner, quotesToShow, renderAnswer, type Shown } from "./render.js";
import { MOST_QUESTIONS, renderSeveral } from "./several.js";

/** What is shown for a question, and what became of each one in it, for the log. */
export interface Answered {
  shown: Shown;
  outcomes: AskAnswer["outcome"][];
  /** Nothing was asked that could be looked up: a greeting, thanks, a word about the bot. */
  isLost: boolean;
}

/**
 * Answers what somebody asks: as one question, or where it is several, each by itself, with the buttons of the first.
 * @param thread what was asked before, oldest first
 */
export function answerQuestions(said: string, thread: string[], core: Core, manner: Manner): Answered {
  const questions = asksTwice(said) ? core.passages(said).filter(({ kind }) => kind === "ask") : [];
  if (questions.length < 2) {
    const answer = core.ask(said, thread);
    const isLost = thread.length === 0 && saysNothing(answer) && core.passages(said).length === 0;
    return { shown: renderAnswer(answer, core.article, manner), outcomes: [answer.outcome], isLost };
  }
  const looked = questions
    .slice(0, MOST_QUESTIONS)
    .map(({ text }) => ({ words: text, answer: core.ask(text, thread) }));
  const buttons = looked
    .slice(0, 1)
    .flatMap(({ answer }) => answerButtons(answer, quotesToShow(answer), 1, core.article, manner.isPrivate));
  const frame = { unlooked: questions.length - looked.length, asked: manner.asked, buttons };
  return {
    shown: renderSeveral(looked, frame, core.article),
    outcomes: looked.map(({ answer }) => answer.outcome),
    isLost: false,
  };
}

/** Most people ask one question, and the message need not be taken apart for it. */
function asksTwice(said: string): boolean {
  return said.indexOf("?") !== said.lastIndexOf("?");
}

function saysNothing({ outcome, nearest }: AskAnswer): boolean {
  return outcome === "not_covered" && nearest.length === 0;
}
