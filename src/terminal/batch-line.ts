import { z } from "zod";
import type { Core } from "../core/core.js";
import type { Account, Answer, ClaimPart } from "../core/model/answer.js";
import { WORDS } from "../surface/wording.js";

/** One line of the batch: what is asked, and in which way. Other fields are ignored, so that a labelled case is a valid line. */
const batchRequest = z.object({
  id: z.string(),
  mode: z.enum(["ask", "check", "quote"]),
  input: z.string(),
  /** What the same person asked before, oldest first. */
  thread: z.array(z.string()).optional(),
  /** Whom pasted words are said to be from; counts before what the input says. */
  claimedSpeaker: z.string().nullish(),
});

/** What became of what was asked. */
interface Result {
  outcome: Answer["outcome"];
  polarity: "yes" | "no" | null;
  /** The words of the first quote that answer the question. */
  span: string | null;
  /** Who said the words that were looked up; `article` for the reporter's own. */
  speaker: string | null;
  quotes: { text: string; start: number; end: number; speaker: string }[];
  /** Only where it is asked for, and of questions and claims: how each word of what was looked up stands to the article. */
  account?: Account | null;
  /** The same, of a question: true where the article speaks of it without a clear yes or no. */
  isUnsettled?: boolean;
}

/** One line of the batch's output. */
export interface BatchAnswer extends Result {
  id: string;
  /**
   * Where the input asks several questions or quotes several times, what became of each, in their order. The line's own result is then that
   * of the first question, or of the first quotation that is not exact. Where the account is asked for, of a text that makes several claims
   * the verdict on each; the line's own is then that on all of them.
   */
  parts?: ({ text: string } & Result)[] | ClaimPart[];
}

/** What is wrong with a line that is not valid, with its id where it has one. */
export interface BatchError {
  id: string | null;
  error: string;
}

/**
 * Answers one line of JSON.
 * @param explain whether the answer is to have its account
 */
export function answerLine(core: Core, line: string, explain = false): BatchAnswer | BatchError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: "not JSON" };
  }
  const parsed = batchRequest.safeParse(value);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`).join("; ");
    return { id: idOf(value), error: wrong };
  }
  const { id, mode, input, thread, claimedSpeaker } = parsed.data;
  const answers = core.lookUps(mode, input, claimedSpeaker ?? undefined).map((lookUp) => ({
    lookUp,
    answer: core.answer(lookUp, thread),
  }));
  const parts = answers.map(({ lookUp, answer }) => {
    const text = answer.mode === "quote" ? answer.words : lookUp.text;
    return { text, ...resultOf(answer), ...(explain ? accountOf(answer) : {}) };
  });
  const claims = answers.flatMap(({ answer }) => (explain && answer.mode === "check" ? answer.parts : []));
  // Of several quotations the first that is not exact: the input is exact only where all of them are.
  const first = parts.find(({ outcome }) => mode === "quote" && outcome !== "exact") ?? parts[0];
  if (!first) return { id, error: `input: ${WORDS.neverEnds}` };
  const { text: _, ...result } = first;
  return { id, ...result, ...(parts.length > 1 ? { parts } : claims.length > 0 ? { parts: claims } : {}) };
}

function idOf(value: unknown): string | null {
  return value !== null && typeof value === "object" && "id" in value && typeof value.id === "string" ? value.id : null;
}

function resultOf(answer: Answer): Result {
  return {
    outcome: answer.outcome,
    polarity: answer.mode === "ask" ? answer.polarity : null,
    span: answer.mode === "ask" ? (answer.span?.text ?? null) : null,
    speaker: answer.mode === "quote" ? (answer.speaker?.name ?? null) : null,
    quotes: answer.quotes.map(({ text, start, end, speaker }) => ({ text, start, end, speaker: speaker.name })),
  };
}

function accountOf(answer: Answer): Pick<Result, "account" | "isUnsettled"> {
  if (answer.mode === "quote") return {};
  return { account: answer.account, ...(answer.mode === "ask" ? { isUnsettled: answer.isUnsettled } : {}) };
}
