import type { TextFormat } from "../core/model/review.js";
import type { Desk } from "./desk.js";
import { LIMITS } from "./limits.js";
import { tooLarge } from "./problems.js";

/**
 * Reviews a draft.
 * @param signal ends it when the asker went away
 * @returns the review in JSON, in UTF-8
 * @throws Problem 413 for more words than are taken, 503 where there is no room at the moment
 */
export async function reviewDraft(
  desk: Desk,
  text: string,
  format: TextFormat,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (wordsIn(text) > LIMITS.draftWords) throw tooLarge(LIMITS.draftWords, "words");
  const began = performance.now();
  const review = await desk.reviewer.review(text, format, signal);
  desk.metrics.took("desk", "draft", performance.now() - began);
  desk.metrics.answered("desk", "reviewed");
  return review;
}

/** Words as people count them: what stands between blanks. */
function wordsIn(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}
