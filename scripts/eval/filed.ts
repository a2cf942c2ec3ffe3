import { ask, offers } from "../../src/core/answering/ask.js";
import { check } from "../../src/core/answering/check.js";
import type { Knowledge, Phrasing } from "../../src/core/knowledge/knowledge.js";
import { isDeniedWithTag, shapeOf } from "../../src/core/reading/question.js";
import type { Reading } from "../../src/core/reading/reading.js";
import { type Judged, judgeAnswer, type LabelledCase } from "./score.js";

/** Answers a phrasing, and judges the answer by what it is filed under. */
export function judgePhrasing(reading: Reading, phrasing: Phrasing): Judged {
  const labelled = caseOf(reading, phrasing);
  const answer = labelled.mode === "ask" ? ask(reading, labelled.input, []) : check(reading, labelled.input);
  return judgeAnswer(reading.knowledge.article, labelled, answer);
}

/** A phrasing as a labelled case: a question where it has the shape of one, else a claim. */
function caseOf({ knowledge, reader }: Reading, { text, topic, kind }: Phrasing): LabelledCase {
  const { tokens } = reader.read(text);
  const shape = shapeOf(text, tokens);
  // "What was agreed is a pause" has the shape of a question, and is a claim.
  const isClaim = shape === null || (shape === "open" && (kind === "yes" || kind === "no"));
  const asks = text.trim().endsWith("?") || !isClaim;
  const common = { id: topic, input: text };
  const silent: LabelledCase = asks
    ? { ...common, mode: "ask", answerable: false, polarity: null, span: null, evidence: [] }
    : { ...common, mode: "check", verdict: "not_enough_info", evidence: [] };
  const proposition = knowledge.propositions.find(({ id }) => id === topic);
  if (!proposition || kind === null) return silent;
  if (kind === "yes" || kind === "no") {
    const evidence = textsOf(knowledge, proposition.evidence);
    if (!asks) return { ...common, mode: "check", verdict: kind === "yes" ? "supported" : "refuted", evidence };
    const polarity = isDeniedWithTag(text, tokens) ? (kind === "yes" ? "no" : "yes") : kind;
    return { ...common, mode: "ask", answerable: true, polarity, span: null, evidence };
  }
  const answer = proposition.answers[kind];
  const evidence = textsOf(knowledge, [...(answer ? [answer.statement] : []), ...proposition.evidence]);
  return { ...common, mode: "ask", answerable: offers(proposition, kind), polarity: null, span: null, evidence };
}

function textsOf({ article }: Knowledge, ids: string[]): string[] {
  return article.statements.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
}
