import { createInterface } from "node:readline";
import { z } from "zod";
import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";

/** One line of the batch: what is asked, and in which way. Other fields are ignored, so that a labelled case is a valid line. */
const request = z.object({
  id: z.string(),
  mode: z.enum(["ask", "check", "quote"]),
  input: z.string(),
  thread: z.array(z.string()).optional(),
});

/** One line of the batch's output. */
export interface BatchAnswer {
  id: string;
  outcome: Answer["outcome"];
  polarity: "yes" | "no" | null;
  /** The words of the first quote that answer the question. */
  span: string | null;
  /** Who said the words that were looked up; `article` for the reporter's own. */
  speaker: string | null;
  quotes: { text: string; start: number; end: number; speaker: string }[];
}

/** Answers one line of JSON with one line of JSON; a line that is not valid is answered with what is wrong with it. */
export function answerLine(core: Core, line: string): BatchAnswer | { id: string | null; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: "not JSON" };
  }
  const parsed = request.safeParse(value);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`).join("; ");
    return { id: idOf(value), error: wrong };
  }
  const { id, mode, input, thread } = parsed.data;
  return flatten(
    id,
    mode === "ask" ? core.ask(input, thread) : mode === "check" ? core.check(input) : core.quotation(input),
  );
}

function idOf(value: unknown): string | null {
  return value !== null && typeof value === "object" && "id" in value && typeof value.id === "string" ? value.id : null;
}

function flatten(id: string, answer: Answer): BatchAnswer {
  return {
    id,
    outcome: answer.outcome,
    polarity: answer.mode === "ask" ? answer.polarity : null,
    span: answer.mode === "ask" ? (answer.span?.text ?? null) : null,
    speaker: answer.mode === "quote" ? (answer.speaker?.name ?? null) : null,
    quotes: answer.quotes.map(({ text, start, end, speaker }) => ({ text, start, end, speaker: speaker.name })),
  };
}

/** Answers JSON Lines from one stream onto another, in their order; blank lines are passed over. */
export async function runBatch(core: Core, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const written = output.write(`${JSON.stringify(answerLine(core, line))}\n`);
    if (!written) await new Promise((resolve) => output.once("drain", resolve));
  }
}
