import type { CheckAnswer } from "./answer.js";
import { compose, quotesFor } from "./compose.js";
import { judge, type Reading } from "./reading/judge.js";
import { verdictOf } from "./reading/verdict.js";

/** Verifies a claim: supported or refuted with evidence, or not enough information (FEVER's labels). */
export function check(reading: Reading, claim: string): CheckAnswer {
  const judgement = judge(reading, claim, null);
  const proposition = judgement.propositions[0];
  const verdict = proposition ? verdictOf(reading, judgement.sentence, proposition) : null;
  if (!proposition || verdict === null)
    return { mode: "check", ...compose(reading, judgement, []), outcome: "not_enough_info" };
  return {
    mode: "check",
    ...compose(reading, judgement, quotesFor(reading, proposition)),
    outcome: verdict ? "supported" : "refuted",
  };
}
