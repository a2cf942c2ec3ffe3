import { join } from "node:path";
import type { ClassModel, SignModel } from "./model.js";

/** What `npm run fit` learns from a knowledge folder's phrasings and writes beside them. */
export interface Fitted {
  /** `fingerprintOf` what it was fitted to, so that a stale fit is noticed. */
  from: string;
  /** Which proposition or gap a text is about. */
  topics: ClassModel;
  /** The concepts outside the article that phrasings of a proposition name all the same: by topic and `polar` or `open`. */
  attested: Record<string, string[]>;
  /** What kind of question it is: `polar` for yes/no questions and claims. */
  kinds: ClassModel;
  /** Whether a claim holds, given its proposition. */
  stance: SignModel;
}

/** The kind of yes/no questions and of claims, among the kinds that the model tells apart. */
export const POLAR = "polar";

/** Where a knowledge folder keeps what was fitted to it: a lock file, written by `npm run fit` alone. */
export function fittedFileOf(folder: string): string {
  return join(folder, "fitted.json");
}

/** A knowledge folder cannot be used, because it was not fitted as it is now; the message says what to run. */
export class FittedError extends Error {
  constructor(folder: string, what: "missing" | "broken" | "stale") {
    const why = {
      missing: "is missing",
      broken: "is broken",
      stale: "is out of date: the folder's files, or the code that reads them, have changed since",
    }[what];
    super(`${fittedFileOf(folder)} ${why}. Write it anew with: npm run fit -- ${folder}`);
    this.name = "FittedError";
  }
}
