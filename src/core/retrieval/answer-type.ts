import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";

/** What the answer to a question must be. */
export type AnswerType = "person" | "name" | "place" | "time" | "number" | "reason";

/** Nouns after `which` or `what` that tell what is asked for: "which city", "what percentage". */
const ASKED_FOR: [AnswerType, ReadonlySet<string>][] = [
  ["time", wordList("answers", "time")],
  ["number", wordList("answers", "number")],
  ["person", wordList("answers", "person")],
  ["place", wordList("answers", "place")],
  ["name", wordList("answers", "name")],
];
const WHO = wordList("answers", "persons asked for");
/** Words after `how` that ask for a measure. */
const MEASURES = wordList("answers", "measures");
const VERBS = wordList("answers", "verbs");

/** What a question asks for, by its first question word; null where that is left open. */
export function answerTypeOf(question: readonly Token[]): AnswerType | null {
  for (const [at, { norm }] of question.entries()) {
    if (WHO.has(norm)) return "person";
    if (norm === "when") return "time";
    if (norm === "where") return "place";
    if (norm === "why") return "reason";
    if (norm === "how") return MEASURES.has(question[at + 1]?.norm ?? "") ? "number" : null;
    if (norm === "what" || norm === "which") return typeOfNoun(question.slice(at + 1, at + 4));
  }
  return null;
}

/** The type that the noun after `what` or `which` names; the words before the verb are looked at in their order. */
function typeOfNoun(words: readonly Token[]): AnswerType | null {
  for (const { norm } of words) {
    const named = ASKED_FOR.find(([, nouns]) => nouns.has(norm));
    if (named) return named[0];
    if (VERBS.has(norm)) return null;
  }
  return null;
}
