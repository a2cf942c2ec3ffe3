import type { Core } from "../core/core.js";
import type { Draft, DraftFile, ReviewedDraft } from "./draft.js";
import { readDraft } from "./read.js";

/**
 * Reads a file and checks it against the article.
 * @throws DraftError where it cannot be read as text
 */
export async function reviewFile(core: Core, file: DraftFile): Promise<ReviewedDraft> {
  return reviewDraft(core, await readDraft(file));
}

/** Checks a draft against the article. */
export function reviewDraft(core: Core, { name, text, format }: Draft): ReviewedDraft {
  return { name, text, review: core.review(text, { format }) };
}
