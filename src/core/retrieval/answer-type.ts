import type { Token } from "../text/words.js";

/** What the answer to a question must be. */
export type AnswerType = "person" | "name" | "place" | "time" | "number" | "reason";

const set = (list: string) => new Set(list.split(/\s+/));

/** Nouns after `which` or `what` that tell what is asked for: "which city", "what percentage". */
const ASKED_FOR: [AnswerType, ReadonlySet<string>][] = [
  ["time", set("year years date day month century decade era period")],
  [
    "number",
    set(
      "percentage percent proportion number population age distance length height amount size weight speed temperature cost price fraction rate depth width area",
    ),
  ],
  [
    "person",
    set(
      "person man woman king queen emperor pope president minister architect author writer scientist explorer musician composer artist leader founder inventor actor actress singer player philosopher general ruler bishop saint prophet god goddess physicist chemist doctor engineer designer coach captain poet painter director historian astronomer mathematician wife husband son daughter brother sister father mother successor predecessor monarch prince duke pharaoh sultan astronaut producer politician economist",
    ),
  ],
  [
    "place",
    set(
      "city town country place state continent river region province county island village location mountain lake sea ocean harbour harbor port district street capital nation kingdom hospital building",
    ),
  ],
  [
    "name",
    set(
      "company university school organization organisation team club band newspaper party group dynasty empire church institution book novel album song film movie war battle treaty award prize title event network agency league tribe",
    ),
  ],
];
const WHO = set("who whom whose who's");
/** Words after `how` that ask for a measure. */
const MEASURES = set("many much long old far tall large big high fast heavy deep wide often soon hot cold late early");
const VERBS = set("is are was were did does do has have had can could will would");

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
