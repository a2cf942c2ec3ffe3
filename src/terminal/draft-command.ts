import type { Publication } from "../report/claim-review.js";
import { REPORT_FORMATS, type ReportFormat } from "../report/formats.js";
import { UsageError } from "./usage-error.js";

/** What is to be checked, and how the report is to look: `text` is for a screen. */
export interface DraftCommand {
  kind: "check-draft";
  /** `-` is standard input. */
  files: string[];
  format: "text" | ReportFormat | Publication;
}

/** How drafts are checked. */
export const DRAFT_USAGE = `Checks every quotation and claim of a draft against the article.

  npm run check-draft -- FILE...

  FILE              plain text, Markdown (.md) or Word (.docx); - is standard input
  --format FORMAT   text (for a screen, as without it), json, markdown, html, jsonld (W3C annotations),
                    or claimreview (schema.org, of one FILE, for the claims that have a verdict)
  --url URL         for claimreview: the page on which the check is published
  --author NAME     for claimreview: who publishes it
  --knowledge DIR   another knowledge folder (or KNOWLEDGE=DIR)
  --article FILE    any plain-text article, without an editor's knowledge

Exit status:
  0  nothing to correct
  1  something to correct: a quotation that is altered, misattributed, clipped or not found, or a refuted claim
  2  wrong usage, or a file that cannot be read`;

/**
 * Reads what stands behind `check-draft`.
 * @throws UsageError
 */
export function draftCommand(
  files: string[],
  {
    format = "text",
    url,
    author,
  }: { format?: string | undefined; url?: string | undefined; author?: string | undefined },
): DraftCommand {
  if (files.length === 0) throw new UsageError("Which draft? Name its file, or - for standard input.");
  if (format === "claimreview") return { kind: "check-draft", files, format: publication(files, url, author) };
  if (url !== undefined || author !== undefined)
    throw new UsageError("--url and --author go with --format claimreview.");
  const known = (["text", ...REPORT_FORMATS] as const).find((one) => one === format);
  if (!known) throw new UsageError(`--format is one of ${["text", ...REPORT_FORMATS, "claimreview"].join(", ")}.`);
  return { kind: "check-draft", files, format: known };
}

function publication(files: string[], url: string | undefined, author: string | undefined): Publication {
  if (files.length > 1) throw new UsageError("--format claimreview is for one draft: --url is its page.");
  if (url === undefined || !author?.trim())
    throw new UsageError(
      "--format claimreview needs --url, where the check is published, and --author, who publishes it.",
    );
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new UsageError("--url must be an http(s) address.");
  return { url, author: author.trim() };
}
