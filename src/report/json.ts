import type { ReviewedDraft } from "../draft-files/draft.js";

/** The reviews as the core made them, each with its draft's name. */
export function jsonReport(drafts: ReviewedDraft[]): string {
  return oneOrAll(drafts.map(({ name, review }) => ({ draft: name, ...review })));
}

/** One value by itself, several as an array. */
export function oneOrAll(values: object[]): string {
  return JSON.stringify(values.length === 1 ? values[0] : values, null, 2);
}
