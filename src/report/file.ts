import type { Article } from "../core/model/article.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import { markdownReport } from "./markdown.js";

/** A report as it is handed over in a chat, where Markdown can be read without opening anything. */
export interface ReportFile {
  name: string;
  content: string;
}

/** The whole report on a draft, under a name made of the draft's. */
export function reportFile(draft: ReviewedDraft, article: Article): ReportFile {
  const base = draft.name
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return { name: `${base || "draft"}-report.md`.slice(-MOST_NAME), content: `${markdownReport([draft], article)}\n` };
}

/** Longer names of files are cut by one platform or another, at their beginning here. */
const MOST_NAME = 100;
