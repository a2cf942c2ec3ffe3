import { readingOf } from "../../src/core/compile.js";
import type { Knowledge } from "../../src/core/knowledge/knowledge.js";
import { fitModels } from "../fit/fit.js";
import { judgePhrasing } from "./filed.js";
import type { Judged } from "./score.js";

/**
 * K-fold cross-validation: every phrasing is answered by a program that was fitted without it, and without the others of its fold, and judged by what
 * it is filed under. What was learnt from a set cannot help it here; yet phrasings are more like each other than a stranger's words.
 */
export function crossValidate(knowledge: Knowledge, folds: number): Judged[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldOut = (at: number) => at % folds === fold;
    const rest = { ...knowledge, phrasings: knowledge.phrasings.filter((_, at) => !isHeldOut(at)) };
    const reading = readingOf(rest, fitModels(rest));
    return knowledge.phrasings.filter((_, at) => isHeldOut(at)).map((phrasing) => judgePhrasing(reading, phrasing));
  }).flat();
}
