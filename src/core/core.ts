import type { AskAnswer, CheckAnswer, QuotationAnswer } from "./answer.js";
import type { Article } from "./article.js";
import type { Passage } from "./passages.js";

/** Somebody whom the article names, with the ways in which readers name them. */
export interface Person {
  name: string;
  /** As the article gives it, word for word. */
  role: string;
  aliases: string[];
  /** Concepts that may stand for the person: the office, the country. */
  office: string[];
}

/** What every surface asks. All methods are pure, synchronous, deterministic, take any string and never throw. */
export interface Core {
  readonly article: Article;
  readonly people: Person[];
  /** What the article is about, for headings: "the Munich agreement of February 2016". */
  readonly subject: string;
  /** A few questions that the article answers, for help texts and suggested prompts. */
  readonly examples: string[];
  /** Answers a question; `thread` holds what the same person asked before, oldest first. */
  ask(question: string, thread?: string[]): AskAnswer;
  /** Verifies a claim. */
  check(claim: string): CheckAnswer;
  /** What can be looked up in somebody's message: its quotations, questions and claims, each by itself. */
  passages(message: string): Passage[];
  /** Looks up pasted words; `speaker` is whom they are said to be from, otherwise that is read from the input. */
  quotation(input: string, speaker?: string): QuotationAnswer;
  /** Questions that the article answers, nearest to what was typed first; at most `limit`. */
  suggest(typed: string, limit: number): string[];
}
