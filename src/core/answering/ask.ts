import type { Proposition, QuestionKind } from "../knowledge/schema.js";
import type { AskAnswer } from "../model/answer.js";
import { spanIn } from "../model/article.js";
import { choose, isComplete } from "../reading/candidates.js";
import { POLAR } from "../reading/fitted.js";
import { judgeInThread } from "../reading/follow-up.js";
import type { Judgement } from "../reading/judge.js";
import { asksToChoose, isDeniedWithTag, shapeOf } from "../reading/question.js";
import type { Reading } from "../reading/reading.js";
import { settle } from "../reading/settle.js";
import { isEnglish } from "../text/english.js";
import { compose, evidenceFor, notRead, quotesFor } from "./compose.js";

/** Answers a question in the article's words; `thread` holds what was asked before, oldest first. */
export function ask(reading: Reading, question: string, thread: string[]): AskAnswer {
  if (!isEnglish(question)) return { mode: "ask", outcome: "not_covered", ...NOTHING_MARKED, ...notRead(reading) };
  const judgement = judgeInThread(reading, question, thread);
  const kind = kindOf(reading, judgement);
  return kind === POLAR ? answerPolar(reading, judgement) : answerOpen(reading, judgement, kind);
}

const NOTHING_MARKED = { polarity: null, isUnsettled: false, span: null, decisive: null };

/** A yes or no with the words that settle it; the words alone where all that was asked stands in them and no yes or no is certain. */
function answerPolar(reading: Reading, judgement: Judgement): AskAnswer {
  const settlement = settle(reading, judgement, true);
  const { proposition, verdict, account } = settlement;
  const isUnsettled = proposition !== null && verdict === null && isComplete(account);
  const isAnswered = proposition !== null && (verdict !== null || isUnsettled);
  const quotes = isAnswered ? evidenceFor(reading, proposition, judgement.sentence) : [];
  const { text, tokens } = judgement.sentence;
  const polarity = !isAnswered || verdict === null ? null : verdict !== isDeniedWithTag(text, tokens) ? "yes" : "no";
  return {
    mode: "ask",
    outcome: quotes.length > 0 ? "answered" : "not_covered",
    polarity,
    isUnsettled,
    span: null,
    decisive: isAnswered ? spanIn(quotes[0], proposition.decisive) : null,
    ...compose(reading, judgement, settlement, quotes),
  };
}

function answerOpen(reading: Reading, judgement: Judgement, kind: QuestionKind): AskAnswer {
  const { candidate, isSilent } = choose(reading, judgement, true, (one) =>
    // A mere "why?" is answered only by a reason.
    judgement.elliptic && kind === "why" ? Boolean(one.answers.why) : offers(one, kind),
  );
  const isAsked = candidate && !isSilent && !reading.reader.speaksAgainst(judgement.sentence, candidate.proposition.id);
  const proposition = isAsked ? candidate.proposition : null;
  const answer = proposition?.answers[kind];
  const quotes = proposition ? quotesFor(reading, proposition, answer?.statement) : [];
  return {
    mode: "ask",
    outcome: quotes.length > 0 ? "answered" : "not_covered",
    polarity: null,
    isUnsettled: false,
    span: spanIn(quotes[0], answer?.span),
    decisive: null,
    ...compose(reading, judgement, { proposition, account: candidate?.account ?? [] }, quotes),
  };
}

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
