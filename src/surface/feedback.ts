import type { Logger } from "pino";
import type { Answer } from "../core/model/answer.js";
import { present } from "./presentation.js";

/** What a reader thinks of an answer. */
export type Opinion = "helpful" | "not_helpful";

/** What an answer was, without its words and without the question: enough to learn from an opinion of it. */
export interface Rated {
  outcome: Answer["outcome"];
  polarity: "yes" | "no" | null;
  /** Ids of the statements shown, the first ones. */
  statements: string[];
}

/** So many fit into any button. */
const MOST_STATEMENTS = 6;

const OUTCOMES: readonly Answer["outcome"][] = [
  "answered",
  "not_covered",
  "supported",
  "refuted",
  "not_enough_info",
  "exact",
  "altered",
  "misattributed",
  "not_found",
];

/** The outcome of this name; undefined where there is none. */
export function ratedOutcome(name: string): Answer["outcome"] | undefined {
  return OUTCOMES.find((known) => known === name);
}

/** What there is to rate about an answer. */
export function ratedOf(answer: Answer): Rated {
  const statements = present(answer).quotations.flatMap(({ quote }) => quote.statements);
  return {
    outcome: answer.outcome,
    polarity: answer.mode === "ask" ? answer.polarity : null,
    statements: [...new Set(statements)].slice(0, MOST_STATEMENTS),
  };
}

/** Notes an opinion: one line, the same from every platform, without the person and without any words. */
export function note(log: Logger, opinion: Opinion, rated: Rated): void {
  log.info({ opinion, ...rated }, "feedback");
}
