import { z } from "zod";
import type { Core } from "../../src/core/core.js";
import type { Answer, Quote } from "../../src/core/model/answer.js";

const common = { id: z.string(), input: z.string(), evidence: z.array(z.string()) };
const askCase = z.object({
  ...common,
  mode: z.literal("ask"),
  thread: z.array(z.string()).optional(),
  answerable: z.boolean(),
  polarity: z.enum(["yes", "no"]).nullable(),
  span: z.string().nullable(),
});
const checkCase = z.object({
  ...common,
  mode: z.literal("check"),
  verdict: z.enum(["supported", "refuted", "not_enough_info"]),
});
const quoteCase = z.object({
  ...common,
  mode: z.literal("quote"),
  verdict: z.enum(["exact", "altered", "misattributed", "not_found"]),
  speaker: z.string().nullable(),
});

/** A labelled case, one line of test/eval/*.jsonl. */
export const LabelledCase = z.discriminatedUnion("mode", [askCase, checkCase, quoteCase]);
export type LabelledCase = z.infer<typeof LabelledCase>;

/** How an answer to a labelled case is judged. */
export interface Judged {
  /** Groups that the case counts in: its mode, and its mode with its label. */
  groups: string[];
  right: boolean;
  /** It would embarrass a newsroom: a wrong yes or no or verdict, an answer where there is none, a doctored quotation passed as exact. */
  dangerous: boolean;
  /** Yes for no, supported for refuted, or the reverse. */
  flipped: boolean;
  /** Quotes that are not the article's words at their place. */
  fabricated: number;
  answer: Answer;
}

/** A longer first quote is no answer but the article; UTF-16 code units. */
const LONGEST_QUOTE = 520;

/** Answers a labelled case and judges the answer, as the README's section on accuracy explains. */
export function judgeCase(core: Core, labelled: LabelledCase): Judged {
  const answer = answerCase(core, labelled);
  const fabricated = answer.quotes.filter((quote) => !isVerbatim(core, quote)).length;
  const verdict = { answer, fabricated };
  if (labelled.mode === "ask" && answer.mode === "ask") return { ...verdict, ...judgeAsk(core, labelled, answer) };
  if (labelled.mode === "check" && answer.mode === "check") {
    const flipped = [answer.outcome, labelled.verdict].sort().join() === "refuted,supported";
    const invented = labelled.verdict === "not_enough_info" && answer.outcome !== "not_enough_info";
    const hit = labelled.verdict === "not_enough_info" || hits(core, labelled.evidence, answer.quotes[0]);
    const groups = ["check", `check ${labelled.verdict}`];
    return {
      ...verdict,
      groups,
      right: answer.outcome === labelled.verdict && hit,
      dangerous: flipped || invented,
      flipped,
    };
  }
  if (labelled.mode === "quote" && answer.mode === "quote") {
    const sameSpeaker = labelled.verdict === "not_found" || (answer.speaker?.name ?? null) === labelled.speaker;
    const groups = ["quote", `quote ${labelled.verdict}`];
    const dangerous = answer.outcome === "exact" && labelled.verdict !== "exact";
    return { ...verdict, groups, right: answer.outcome === labelled.verdict && sameSpeaker, dangerous, flipped: false };
  }
  throw new Error(`${labelled.id}: answered in another mode`);
}

function answerCase(core: Core, labelled: LabelledCase): Answer {
  switch (labelled.mode) {
    case "ask":
      return core.ask(labelled.input, labelled.thread);
    case "check":
      return core.check(labelled.input);
    case "quote":
      return core.quotation(labelled.input);
  }
}

function judgeAsk(
  core: Core,
  labelled: z.infer<typeof askCase>,
  answer: Extract<Answer, { mode: "ask" }>,
): Pick<Judged, "groups" | "right" | "dangerous" | "flipped"> {
  const answered = answer.outcome === "answered";
  if (!labelled.answerable)
    return { groups: ["ask", "ask unanswerable"], right: !answered, dangerous: answered, flipped: false };
  const flipped = labelled.polarity !== null && answer.polarity !== null && answer.polarity !== labelled.polarity;
  const samePolarity =
    labelled.polarity === null
      ? answer.polarity === null || !isOpenQuestion(labelled.input)
      : answer.polarity === labelled.polarity;
  const right = answered && hits(core, labelled.evidence, answer.quotes[0]) && samePolarity;
  return {
    groups: ["ask", labelled.polarity ? `ask ${labelled.polarity}` : "ask open"],
    right,
    dangerous: flipped,
    flipped,
  };
}

function isOpenQuestion(text: string): boolean {
  return /\b(who|whom|whose|what|whats|when|where|which|how (?:many|long|much)|why)\b/i.test(text);
}

function isVerbatim({ article }: Core, quote: Quote): boolean {
  return quote.text.length > 0 && article.text.slice(quote.start, quote.end) === quote.text;
}

/** True where the first quote and a labelled evidence sentence share at least half of the shorter one. */
function hits(core: Core, evidence: string[], first: Quote | undefined): boolean {
  if (!first || !isVerbatim(core, first) || first.text.length > LONGEST_QUOTE) return false;
  return evidence.some((text) => {
    const start = core.article.text.indexOf(text);
    const shared = Math.min(first.end, start + text.length) - Math.max(first.start, start);
    return start >= 0 && shared >= 0.5 * Math.min(first.text.length, text.length);
  });
}
