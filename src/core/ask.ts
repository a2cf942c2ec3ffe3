import type { AskAnswer, Span } from "./answer.js";
import { compose, quotesFor, spanIn } from "./compose.js";
import type { Proposition, QuestionKind } from "./knowledge/schema.js";
import { POLAR } from "./reading/fitted.js";
import { judgeInThread } from "./reading/follow-up.js";
import type { Judgement, Reading } from "./reading/judge.js";
import { asksToChoose, isDeniedWithTag, shapeOf } from "./reading/question.js";
import type { Sentence } from "./reading/sentence.js";
import { verdictOf } from "./reading/verdict.js";

/** Answers a question in the article's words; `thread` holds what the same person asked before, oldest first. */
export function ask(reading: Reading, question: string, thread: string[]): AskAnswer {
  const judgement = judgeInThread(reading, question, thread);
  const kind = kindOf(reading, reading.reader.read(question), judgement);
  const { proposition } = judgement;
  const silence: AskAnswer = {
    mode: "ask",
    ...compose(reading, judgement, []),
    outcome: "not_covered",
    polarity: null,
    span: null,
  };
  if (!proposition) return silence;
  if (kind === POLAR) {
    const polarity = polarityOf(reading, judgement, proposition);
    return polarity
      ? { ...silence, ...compose(reading, judgement, quotesFor(reading, proposition)), outcome: "answered", polarity }
      : silence;
  }
  if (!offers(proposition, kind)) return silence;
  const answer = proposition.answers[kind];
  const quotes = quotesFor(reading, proposition, answer?.statement);
  const span: Span | null = answer?.span ? spanIn(quotes[0], answer.span) : null;
  return { ...silence, ...compose(reading, judgement, quotes), outcome: "answered", span };
}

/** What the question asks for: as its shape tells, and where that tells nothing, as the model reads it. */
function kindOf({ reader }: Reading, question: Sentence, { sentence }: Judgement): QuestionKind | typeof POLAR {
  for (const one of [sentence, question]) {
    const shape = shapeOf(one.tokens);
    if (shape === "open") return reader.openKind(one);
    if (shape === "polar") return asksToChoose(one.tokens) ? reader.openKind(one) : POLAR;
  }
  return reader.kind(sentence);
}

/** A question of time, place or number is answered only where the editor has said with what; none where `null` says so. */
function offers(proposition: Proposition, kind: QuestionKind): boolean {
  const answer = proposition.answers[kind];
  if (answer !== undefined) return answer !== null;
  return !["when", "where", "howmany", "howlong"].includes(kind);
}

function polarityOf(reading: Reading, judgement: Judgement, proposition: Proposition): "yes" | "no" | null {
  const verdict = verdictOf(reading, judgement.sentence, proposition);
  if (verdict === null) return null;
  const { text, tokens } = judgement.sentence;
  return verdict !== isDeniedWithTag(text, tokens) ? "yes" : "no";
}
