import type { Article } from "../core/model/article.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import { annotationsReport } from "./annotations.js";
import type { ReportFormat } from "./formats.js";
import { htmlReport } from "./html.js";
import { jsonReport } from "./json.js";
import { markdownReport } from "./markdown.js";

const WRITERS: Record<ReportFormat, (drafts: ReviewedDraft[], article: Article) => string> = {
  json: jsonReport,
  markdown: markdownReport,
  html: htmlReport,
  jsonld: annotationsReport,
};

/**
 * A report on drafts that were checked against the article: the same text for the same drafts, ending in a line break. JSON and JSON-LD of
 * one draft are one object, of several an array of them.
 */
export function reportOn(drafts: ReviewedDraft[], article: Article, format: ReportFormat): string {
  return `${WRITERS[format](drafts, article).trimEnd()}\n`;
}
