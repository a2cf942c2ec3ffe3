import type { Difference } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import { type PresentedQuotation, remarksIn } from "../surface/presentation.js";
import { type PresentedFinding, presentReview } from "../surface/presented-review.js";
import { visible } from "../surface/shown-text.js";
import { legend, WORDS } from "../surface/wording.js";
import { type LineAndColumn, placesIn } from "./places.js";

/** A report to read and to file, in CommonMark with GitHub's `~~` for what is struck out. */
export function markdownReport(drafts: ReviewedDraft[], article: Article): string {
  return drafts.map((draft) => sectionOf(draft, article)).join("\n\n");
}

function sectionOf({ name, text, review }: ReviewedDraft, article: Article): string {
  const { summary, wrong, unsettled, right } = presentReview(review);
  const place = placesIn(text);
  const group = (title: string, findings: PresentedFinding[]) =>
    findings.length === 0 ? [] : [`## ${title}`, ...findings.map((one) => findingOf(one, place(one.start)))];
  return [
    `# ${escaped(name)}`,
    summary.map((sentence) => `- ${escaped(sentence)}`).join("\n"),
    ...group(WORDS.toCorrect, wrong),
    ...group(WORDS.unsettled, unsettled),
    ...group(WORDS.right, right),
    "---",
    `${WORDS.checkedAgainst} ${escaped(article.id)}, SHA-256 \`${article.sha256}\`. ${WORDS.theDraft}: SHA-256 \`${review.draftSha256}\`.`,
  ].join("\n\n");
}

function findingOf(finding: PresentedFinding, { line, column }: LineAndColumn): string {
  const { presentation, words } = finding;
  const { verdict, gap, attributedTo, difference, quotations } = presentation;
  const lines = [
    `### ${line}:${column} ${escaped(verdict)}`,
    `${WORDS.theDraft}: ${escaped(words)}`,
    ...(attributedTo ? [`${WORDS.attributedTo}: ${escaped(attributedTo)}`] : []),
    ...(gap ? [escaped(gap)] : []),
    ...remarksIn(presentation).map(escaped),
    ...(difference ? [differing(difference.pieces), legend("Struck out", "Bold")] : []),
    ...quotations.map(quotationOf),
  ];
  return lines.join("\n\n");
}

function differing(pieces: Difference[]): string {
  const marks = { same: "", removed: "~~", added: "**" };
  return pieces.map(({ kind, text }) => marks[kind] + escaped(text) + marks[kind]).join(" ");
}

function quotationOf({ before, marked, after, citation }: PresentedQuotation): string {
  const strong = marked === "" ? "" : `**${escaped(marked)}**`;
  const text = `${escaped(before)}${strong}${escaped(after)}`;
  return `> ${text}\n>\n> — ${escaped(citation)}`;
}

/** Words on one line in which nothing is markup. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>&~|]/g, "\\$&")
    .replace(/^( *)([#+-])/, "$1\\$2")
    .replace(/^( *\d+)([.)])/, "$1\\$2");
}
