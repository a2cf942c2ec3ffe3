import MiniSearch from "minisearch";
import { GAP, type Knowledge } from "./knowledge/knowledge.js";

/** Of each proposition and kind of question this many are suggested. */
const MOST_OF_A_KIND = 3;
/** Discord shows 100 characters of a suggestion; longer questions are not suggested anywhere. In UTF-16 code units. */
const LONGEST = 100;

/** Suggests questions that the article answers while somebody types. */
export class Suggestions {
  readonly #questions: string[];
  readonly #examples: string[];
  #index: MiniSearch<{ id: number; question: string }> | null = null;

  /** `examples` are suggested before anything was typed, and are among the `questions`. */
  constructor(examples: string[], questions: string[]) {
    this.#examples = examples;
    this.#questions = questions;
  }

  /** The questions nearest to what was typed, best first; the examples where nothing was typed or nothing is near. */
  suggest(typed: string, limit: number): string[] {
    this.#index ??= this.#build();
    const found = this.#index.search(typed.slice(0, LONGEST), { prefix: true, fuzzy: 0.2, combineWith: "OR" });
    const questions = found.flatMap(({ id }) => this.#questions[id] ?? []);
    return (questions.length > 0 ? questions : this.#examples).slice(0, limit);
  }

  #build(): MiniSearch<{ id: number; question: string }> {
    const index = new MiniSearch<{ id: number; question: string }>({ fields: ["question"] });
    index.addAll(this.#questions.map((question, id) => ({ id, question })));
    return index;
  }
}

/** The examples, and the phrasings that read as a question: one sentence with a capital and a question mark, not too long, a few of each kind. */
export function presentableQuestions({ phrasings, examples }: Knowledge): string[] {
  const taken = new Map<string, number>();
  const questions = phrasings
    .filter(
      ({ topic, text }) =>
        !topic.startsWith(GAP) &&
        text.length <= LONGEST &&
        /^\p{Lu}[^.?!:"]*\?$/u.test(text) &&
        !examples.includes(text),
    )
    .filter(({ topic, kind }) => {
      const key = `${topic} ${kind}`;
      const number = (taken.get(key) ?? 0) + 1;
      taken.set(key, number);
      return number <= MOST_OF_A_KIND;
    })
    .map(({ text }) => text);
  return [...examples, ...questions];
}
