import type { ClassModel, SignModel } from "./model.js";

/** What `npm run fit` learns from a knowledge folder's phrasings and writes beside them. */
export interface Fitted {
  /** SHA-256 of the files it was fitted from, so that a stale fit is noticed. */
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
