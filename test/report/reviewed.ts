import type { ReviewedDraft } from "../../src/draft-files/draft.js";
import { reviewDraft } from "../../src/draft-files/review.js";
import { core } from "../core.js";

/** A draft with something of every kind: an exact and an altered quotation, a claim that is right and one that is wrong. */
export const DRAFT = `Kerry said: “Sustained delivery will begin this week.”

He added: “Sustained delivery has begun this week.”
The talks were in Munich. Kerry announced a ceasefire.
`;

/** Checks a text as a draft of this name. */
export function reviewed(text: string, name = "draft.txt"): ReviewedDraft {
  return reviewDraft(core, { name, text, format: "plain" });
}

/** Texts that are markup to somebody, or trouble. */
export const HOSTILE = [
  `<script>alert(1)</script> <img src=x onerror=alert(1)> Kerry announced a ceasefire.`,
  `"Sustained <b>delivery</b> has begun & this week" said </blockquote> Kerry.`,
  `Kerry said: “Sustained \u202edelivery\u202c has ]]> --> begun this week \ud83d” * _ \` # | ~~ [x](javascript:alert(1))`,
  "# Kerry announced a ceasefire.\n- Kerry announced a ceasefire.\n1. Kerry announced a ceasefire.",
];
