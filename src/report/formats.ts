/** The forms of a report on any number of drafts. The report for a screen is the terminal's, and ClaimReview is in claim-review.ts. */
export const REPORT_FORMATS = ["json", "markdown", "html", "jsonld"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
