import MiniSearch from "minisearch";
import { GAP, type Knowledge } from "../knowledge/knowledge.js";
import { writeOut } from "../language/contractions.js";
import { readNegation } from "../language/negation.js";
import { AUXILIARIES, QUESTION_WORDS } from "../language/question-words.js";
import { tokenize } from "../text/words.js";

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

  /** Questions that begin as typed, then those nearest to it, best first; the examples where nothing was typed or nothing is near. */
  suggest(typed: string, limit: number): string[] {
    this.#index ??= this.#build();
    const begun = typed.slice(0, LONGEST).trim().toLowerCase();
    const found = this.#index.search(begun, {
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: 0.2,
      combineWith: "OR",
    });
    const near = found.flatMap(({ id }) => this.#questions[id] ?? []);
    const starting = begun === "" ? [] : this.#questions.filter((one) => one.toLowerCase().startsWith(begun));
    const questions = [...new Set([...starting, ...near])];
    return (questions.length > 0 ? questions : this.#examples).slice(0, limit);
  }

  #build(): MiniSearch<{ id: number; question: string }> {
    const index = new MiniSearch<{ id: number; question: string }>({ fields: ["question"] });
    index.addAll(this.#questions.map((question, id) => ({ id, question })));
    return index;
  }
}

/**
 * The examples, and of each topic and kind the shortest phrasings that read as a plain question: one sentence that begins as a question,
 * with a capital and a question mark, denies nothing and has an answer.
 */
export function presentableQuestions({ phrasings, examples }: Knowledge, isAnswered: (question: string) => boolean) {
  const taken = new Map<string, number>();
  const questions = phrasings
    .filter(({ topic, text }) => !topic.startsWith(GAP) && text.length <= LONGEST && !examples.includes(text))
    .filter(({ text }) => /^\p{Lu}[^.?!:"]*\?$/u.test(text) && isPlainQuestion(text))
    .toSorted((one, other) => one.text.length - other.text.length)
    .filter(({ topic, kind, text }) => {
      const key = `${topic} ${kind}`;
      const number = taken.get(key) ?? 0;
      if (number >= MOST_OF_A_KIND || !isAnswered(text)) return false;
      taken.set(key, number + 1);
      return true;
    });
  return [...examples, ...questions.map(({ text }) => text)];
}

/** One that begins as a question does, and denies nothing. */
function isPlainQuestion(text: string): boolean {
  const tokens = writeOut(tokenize(text));
  const first = tokens[0]?.norm ?? "";
  const begins = QUESTION_WORDS.has(first) || AUXILIARIES.has(first);
  const denies = tokens.some(({ norm }) => norm === "not") || readNegation(text, tokens, []).negators.length > 0;
  return begins && !denies;
}
