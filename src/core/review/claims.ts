import type { CheckAnswer } from "../model/answer.js";
import type { Attribution, ClaimFinding } from "../model/review.js";
import type { Span } from "../model/span.js";
import { type Clause, clausesOf } from "../reading/clauses.js";
import { asksTheReader, claimingOf } from "./claiming.js";
import type { Quoting } from "./said.js";
import type { Speech } from "./speech.js";

/** What claims are judged with. */
interface Checking {
  check(claim: string): CheckAnswer;
  /** How surely a sentence is about what the article is about, from 0 to 1. */
  onMatter(sentence: string): number;
}

/** From here on a claim is about the matter; what may be a mere remark, from further on. */
const ON_MATTER = 0.5;
const SURELY_ON_MATTER = 0.8;

/** The claims of a text that are about what the article is about, and how many sentences are left alone. */
export function claimsIn(quoting: Quoting, checking: Checking): { claims: ClaimFinding[]; silent: number } {
  const { script, said, attributor } = quoting;
  const carrying = new Set(said.flatMap(({ speech }) => linesOf(quoting, speech)));
  const claims: ClaimFinding[] = [];
  const judge = judging(checking);
  let silent = 0;
  for (const [number, line] of script.lines.entries()) {
    if (carrying.has(number) || attributor.spent.has(number)) continue;
    const claiming = claimingOf(line);
    const least = claiming === "yes" ? ON_MATTER : SURELY_ON_MATTER;
    const clauses = claiming === "no" ? [] : clausesOf(script.page.text, line).filter((one) => !asksTheReader(one));
    const attributed = attributor.reportedIn(number).to;
    let isSilent = true;
    for (const clause of clauses) {
      const claim = withName(clause, (pronoun) => attributor.meantIn(number, pronoun).to?.name ?? null);
      const answer = judge(claim, least);
      if (!answer) continue;
      claims.push(claimFinding(clause.span, within(attributed, clause.span), answer));
      isSilent = false;
    }
    if (isSilent) silent++;
  }
  return { claims, silent };
}

/** Judges claims that are surely enough on the matter, each once, however often a text makes it; null for the others. */
function judging({ check, onMatter }: Checking): (claim: string, least: number) => CheckAnswer | null {
  const judged = new Map<string, { sure: number; answer: CheckAnswer | null }>();
  return (claim, least) => {
    const known = judged.get(claim) ?? { sure: onMatter(claim), answer: null };
    judged.set(claim, known);
    if (known.sure >= least) known.answer ??= check(claim);
    return known.sure >= least ? known.answer : null;
  };
}

function claimFinding(span: Span, attributed: Attribution | null, answer: CheckAnswer): ClaimFinding {
  const { outcome, quotes, decisive, gap } = answer;
  return { id: "", kind: "claim", spans: [span], attributed, verdict: outcome, evidence: quotes, decisive, gap };
}

/** Of a sentence's clauses, those are somebody's in which they are named. */
function within(attributed: Attribution | null, span: Span): Attribution | null {
  return attributed && attributed.start >= span.start && attributed.end <= span.end ? attributed : null;
}

/** A clause with the name of whom its first pronoun means. */
function withName({ span, tokens }: Clause, meantBy: (pronoun: string) => string | null): string {
  const pronoun = tokens.slice(0, 4).find(({ norm }) => norm === "he" || norm === "she");
  const name = pronoun ? meantBy(pronoun.norm) : null;
  if (!pronoun || name === null) return span.text;
  return span.text.slice(0, pronoun.start - span.start) + name + span.text.slice(pronoun.end - span.start);
}

/** The numbers of the lines that have a part in a speech. */
function linesOf({ script }: Quoting, { stretches, first, last }: Speech): number[] {
  const [start, end] = [stretches[0]?.start ?? 0, stretches.at(-1)?.end ?? 0];
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return numbers.filter((number) => {
    const span = script.lines[number]?.span;
    return span !== undefined && span.start < end && start < span.end;
  });
}
