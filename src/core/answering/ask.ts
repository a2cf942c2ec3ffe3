import type { Proposition, QuestionKind } from "../knowledge/schema.js";
import type { AskAnswer, Quote } from "../model/answer.js";
import { POLAR } from "../reading/fitted.js";
import { judgeInThread } from "../reading/follow-up.js";
import type { Judgement, Reading } from "../reading/judge.js";
import { asksToChoose, isDeniedWithTag, shapeOf } from "../reading/question.js";
import { settle } from "../reading/settle.js";
import { compose, quotesFor, spanIn } from "./compose.js";

/** Answers a question in the article's words; `thread` holds what was asked before, oldest first. */
export function ask(reading: Reading, question: string, thread: string[]): AskAnswer {
  const judgement = judgeInThread(reading, question, thread);
  const kind = kindOf(reading, judgement);
  const answered = (quotes: Quote[], marks: Partial<Pick<AskAnswer, "polarity" | "span" | "decisive">>): AskAnswer => {
    const outcome = quotes.length > 0 ? "answered" : "not_covered";
    return { mode: "ask", outcome, ...NOTHING_MARKED, ...marks, ...compose(reading, judgement, quotes) };
  };
  if (kind === POLAR) {
    const { proposition, verdict } = settle(reading, judgement, true);
    if (!proposition || verdict === null) return answered([], {});
    const { text, tokens } = judgement.sentence;
    const polarity = verdict !== isDeniedWithTag(text, tokens) ? "yes" : "no";
    const quotes = quotesFor(reading, proposition);
    return answered(quotes, { polarity, decisive: spanIn(quotes[0], proposition.decisive) });
  }
  const proposition = judgement.propositions.find((one) => offers(one, kind));
  if (!proposition) return answered([], {});
  const answer = proposition.answers[kind];
  const quotes = quotesFor(reading, proposition, answer?.statement);
  return answered(quotes, { span: spanIn(quotes[0], answer?.span) });
}

const NOTHING_MARKED = { polarity: null, span: null, decisive: null };

/** What the question asks for: as its shape tells, and where that tells nothing, as the model reads it. */
function kindOf({ reader }: Reading, { asked, elliptic }: Judgement): QuestionKind | typeof POLAR {
  if (elliptic) return reader.openKind(asked);
  const shape = shapeOf(asked.text, asked.tokens);
  if (shape === "open" || (shape === "polar" && asksToChoose(asked.tokens))) return reader.openKind(asked);
  return shape === "polar" ? POLAR : reader.kind(asked);
}

/** A question of time, place or number is answered only where the editor has said with what; none where `null` says so. */
export function offers(proposition: Proposition, kind: QuestionKind): boolean {
  const answer = proposition.answers[kind];
  if (answer !== undefined) return answer !== null;
  return !["when", "where", "howmany", "howlong"].includes(kind);
}
