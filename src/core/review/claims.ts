import type { CheckAnswer } from "../model/answer.js";
import type { ClaimFinding } from "../model/review.js";
import { asks } from "../text/sentences.js";
import type { Quoting } from "./said.js";

/** What claims are judged with. */
interface Checking {
  check(claim: string): CheckAnswer;
  isOnMatter(sentence: string): boolean;
}

/** The claims of a text that are about what the article is about, and how many sentences are about something else. */
export function claimsIn(
  { script, said, attributor }: Quoting,
  checking: Checking,
): { claims: ClaimFinding[]; silent: number } {
  const quoting = new Set(
    said.flatMap(({ speech: { first, last } }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const claims: ClaimFinding[] = [];
  let silent = 0;
  for (const [number, { span }] of script.lines.entries()) {
    if (quoting.has(number) || attributor.spent.has(number)) continue;
    if (asks(span) || !checking.isOnMatter(span.text)) {
      silent++;
      continue;
    }
    const { outcome, quotes, decisive, gap } = checking.check(span.text);
    claims.push({
      id: "",
      kind: "claim",
      spans: [span],
      attributed: null,
      verdict: outcome,
      evidence: quotes,
      decisive,
      gap,
    });
  }
  return { claims, silent };
}
