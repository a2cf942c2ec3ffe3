import type { QuotationFinding } from "../model/review.js";
import type { LookedUp } from "../quotation/look-up.js";
import type { Said } from "./said.js";

/** The finding of a quotation that was looked up; its id is given when all are in order. */
export function quotationFinding({ spans, credit, marks }: Said, found: LookedUp): QuotationFinding {
  const { outcome, speaker, quotes, difference, clipped, isBracketed } = found;
  return {
    id: "",
    kind: "quotation",
    spans,
    attributed: credit.to,
    verdict: outcome,
    speaker,
    evidence: quotes,
    difference,
    correction: correctionOf(found, marks),
    clipped,
    note: isBracketed ? "only bracketed words differ" : credit.isOpen ? "two people may have said it" : null,
  };
}

/** The true words of altered ones in the text's own marks. */
export function correctionOf({ correct }: LookedUp, { open, close }: Said["marks"]): string | null {
  return correct && open + correct.text + (open !== "" && close === "" ? (CLOSING[open] ?? open) : close);
}

/** What closes a mark that was left open. */
const CLOSING: Record<string, string> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "»": "«",
  "‘": "’",
  "‚": "‘",
  "‹": "›",
  "「": "」",
  "『": "』",
};
