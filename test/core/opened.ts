import { DEFAULT_KNOWLEDGE, openCore } from "../../src/core/open.js";

/** The core on the project's own article, opened from the editor's files or what the build made of them. */
export const core = await openCore(DEFAULT_KNOWLEDGE);

/** The ids of the statements that an answer quotes first. */
export function firstOf({ quotes }: { quotes: { statements: string[] }[] }): string | undefined {
  return quotes[0]?.statements[0];
}
