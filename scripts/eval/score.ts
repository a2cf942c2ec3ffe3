import { z } from "zod";
import type { Core } from "../../src/core/core.js";
import type { Answer, Quote } from "../../src/core/model/answer.js";
import type { Article } from "../../src/core/model/article.js";

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
  claimedSpeaker: z.string().optional(),
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

/** What a labelled case is answered with; the same ways as `npm run batch` takes. */
export function answerCase(core: Pick<Core, "ask" | "check" | "quotation">, labelled: LabelledCase): Answer {
  switch (labelled.mode) {
    case "ask":
      return core.ask(labelled.input, labelled.thread);
    case "check":
      return core.check(labelled.input);
    case "quote":
      return core.quotation(labelled.input, labelled.claimedSpeaker);
  }
}

/**
 * Judges the answer to a labelled case, by the same rules as the scorer that the sets came with.
 * @throws Error for an answer in another mode than was asked
 */
export function judgeAnswer(article: Article, labelled: LabelledCase, answer: Answer): Judged {
  const fabricated = answer.quotes.filter((quote) => !isVerbatim(article, quote)).length;
  const verdict = { answer, fabricated };
  if (labelled.mode === "ask" && answer.mode === "ask") return { ...verdict, ...judgeAsk(article, labelled, answer) };
  if (labelled.mode === "check" && answer.mode === "check") {
    const flipped = [answer.outcome, labelled.verdict].sort().join() === "refuted,supported";
    const invented = labelled.verdict === "not_enough_info" && answer.outcome !== "not_enough_info";
    const hit = labelled.verdict === "not_enough_info" || hits(article, labelled.evidence, answer.quotes[0]);
    const groups = ["check", `check ${labelled.verdict}`];
    const right = answer.outcome === labelled.verdict && hit;
    return { ...verdict, groups, right, dangerous: flipped || invented, flipped };
  }
  if (labelled.mode === "quote" && answer.mode === "quote") {
    const sameSpeaker = labelled.verdict === "not_found" || (answer.speaker?.name ?? null) === labelled.speaker;
    const groups = ["quote", `quote ${labelled.verdict}`];
    const dangerous = answer.outcome === "exact" && labelled.verdict !== "exact";
    return { ...verdict, groups, right: answer.outcome === labelled.verdict && sameSpeaker, dangerous, flipped: false };
  }
  throw new Error(`${labelled.id}: answered in another mode`);
}

function judgeAsk(
  article: Article,
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
  const right = answered && hits(article, labelled.evidence, answer.quotes[0]) && samePolarity;
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

function isVerbatim(article: Article, quote: Quote): boolean {
  return quote.text.length > 0 && article.text.slice(quote.start, quote.end) === quote.text;
}

/** True where the first quote and a labelled evidence sentence share at least half of the shorter one, wherever either stands. */
function hits(article: Article, evidence: string[], first: Quote | undefined): boolean {
  if (!first || !isVerbatim(article, first) || first.text.length > LONGEST_QUOTE) return false;
  const quoted = placesOf(article, first.text);
  return evidence.some((text) =>
    placesOf(article, text).some((start) =>
      quoted.some((place) => {
        const shared = Math.min(place + first.text.length, start + text.length) - Math.max(place, start);
        return shared >= 0.5 * Math.min(first.text.length, text.length);
      }),
    ),
  );
}

/** Every place at which a text stands in the article; none for an empty one. */
function placesOf(article: Article, text: string): number[] {
  const places: number[] = [];
  for (let at = article.text.indexOf(text); text && at >= 0; at = article.text.indexOf(text, at + 1)) places.push(at);
  return places;
}
