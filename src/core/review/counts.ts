import { createHash } from "node:crypto";
import type { ClaimFinding, Finding, QuotationFinding, Review } from "../model/review.js";

/** How many findings there are of each kind and verdict. */
export function countsOf(findings: Finding[]): Omit<Review["counts"], "silent"> {
  const quotations: Record<QuotationFinding["verdict"], number> = {
    exact: 0,
    altered: 0,
    misattributed: 0,
    not_found: 0,
  };
  const claims: Record<ClaimFinding["verdict"], number> = { supported: 0, refuted: 0, not_enough_info: 0 };
  for (const finding of findings) {
    if (finding.kind === "quotation") quotations[finding.verdict]++;
    else claims[finding.verdict]++;
  }
  return { quotations, claims };
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
