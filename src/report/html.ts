import type { Difference } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import type { PresentedDifference, PresentedQuotation } from "../surface/presentation.js";
import { type PresentedFinding, type PresentedReview, presentReview } from "../surface/presented-review.js";
import { visible } from "../surface/shown-text.js";
import { legend, WORDS } from "../surface/wording.js";
import { markedText } from "./marked-text.js";
import { type LineAndColumn, placesIn } from "./places.js";

/**
 * A page to read, to print and to pass on: one file that loads nothing and runs nothing. The findings come first, what is wrong before
 * the rest, then the draft with the places marked, each a link to its finding.
 */
export function htmlReport(drafts: ReviewedDraft[], article: Article): string {
  const title = `${drafts.map(({ name }) => name).join(", ")} – ${WORDS.checkedAgainst} ${article.id}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${drafts.map((draft, index) => sectionOf(draft, `d${index + 1}-`)).join("\n")}
</main>
<footer><p>${WORDS.checkedAgainst} ${escaped(article.id)}, SHA-256 <code>${article.sha256}</code>.</p></footer>
</body>
</html>
`;
}

/** @param prefix what stands before the ids of one draft, since several drafts have a finding `q1` */
function sectionOf({ name, text, review }: ReviewedDraft, prefix: string): string {
  const presented = presentReview(review);
  const { summary, wrong, unsettled, right } = presented;
  const place = placesIn(text);
  const group = (kind: Kind, title: string, findings: PresentedFinding[]) =>
    findings.length === 0
      ? ""
      : `<section class="${kind}"><h2>${title}</h2>\n${findings.map((one) => findingOf(one, place(one.start), prefix)).join("\n")}</section>\n`;
  return `<article>
<h1>${escaped(name)}</h1>
<ul class="summary">${summary.map((sentence) => `<li>${escaped(sentence)}</li>`).join("")}</ul>
${group("wrong", WORDS.toCorrect, wrong)}${group("unsettled", WORDS.unsettled, unsettled)}${group("right", WORDS.right, right)}<section><h2>${WORDS.theDraft}</h2>
<div class="draft">${draftOf(text, presented, prefix)}</div></section>
<p><small>${WORDS.theDraft}: SHA-256 <code>${review.draftSha256}</code></small></p>
</article>`;
}

type Kind = "wrong" | "unsettled" | "right";

function findingOf(finding: PresentedFinding, { line, column }: LineAndColumn, prefix: string): string {
  const { presentation, words } = finding;
  const { verdict, gap, attributedTo, difference, remarks, clipped, correction, quotations } = presentation;
  const { id } = finding.finding;
  const label = (name: string, value: string) => `<p>${name}: ${value}</p>`;
  const parts = [
    `<h3>${escaped(verdict)}</h3>`,
    `<p class="words"><a href="#${prefix}${id}-in-draft">${line}:${column}</a> ${escaped(words)}</p>`,
    ...(attributedTo ? [label(WORDS.attributedTo, escaped(attributedTo))] : []),
    ...(gap ? [`<p>${escaped(gap)}</p>`] : []),
    ...remarks.map((remark) => `<p>${escaped(remark)}</p>`),
    ...(difference ? [differenceOf(difference)] : []),
    ...(clipped === null ? [] : [label(WORDS.clipped, `<q>${escaped(clipped)}</q>`)]),
    ...(correction === null ? [] : [label(WORDS.correction, `<span class="paste">${escaped(correction)}</span>`)]),
    ...quotations.map(quotationOf),
  ];
  return `<section class="finding" id="${prefix}${id}">${parts.join("\n")}</section>`;
}

/** Screen readers tell neither what is struck nor what is inserted, so that the same stands below in words. */
function differenceOf({ pieces, removed, added }: PresentedDifference): string {
  const elements = { same: "span", removed: "del", added: "ins" } as const;
  const piece = ({ kind, text }: Difference) => `<${elements[kind]}>${escaped(text)}</${elements[kind]}>`;
  const list = (label: string, words: string[]) =>
    words.length === 0 ? "" : `<li>${label}: ${words.map((each) => `“${escaped(each)}”`).join(", ")}</li>`;
  return `<p>${pieces.map(piece).join(" ")}</p>
<p><small>${legend("Struck out", "Underlined")}</small></p>
<ul>${list(WORDS.notThere, removed)}${list(WORDS.there, added)}</ul>`;
}

function quotationOf({ before, marked, after, citation }: PresentedQuotation): string {
  const strong = marked === "" ? "" : `<strong>${escaped(marked)}</strong>`;
  return `<figure><blockquote>${escaped(before)}${strong}${escaped(after)}</blockquote><figcaption>— ${escaped(citation)}</figcaption></figure>`;
}

/** The draft's text, with each place a link to its finding. */
function draftOf(text: string, { wrong, unsettled, right }: PresentedReview, prefix: string): string {
  const kinds = Object.entries({ wrong, unsettled, right });
  const kindOf = new Map(
    kinds.flatMap(([kind, findings]) => findings.map(({ finding }) => [finding.id, kind] as const)),
  );
  const begun = new Set<string>();
  return markedText(
    text,
    [...wrong, ...unsettled, ...right].map(({ finding }) => finding),
  )
    .map(({ text: piece, ids }) => {
      const [id] = ids;
      if (id === undefined) return escaped(piece);
      const anchors = ids.filter((one) => !begun.has(one)).map((one) => `<span id="${prefix}${one}-in-draft"></span>`);
      for (const one of ids) begun.add(one);
      return `${anchors.join("")}<mark class="${kindOf.get(id) ?? ""}"><a href="#${prefix}${id}">${escaped(piece)}</a></mark>`;
    })
    .join("");
}

/** Text in which nothing is markup; characters that hide or turn others are left out. */
function escaped(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
:root { color-scheme: light dark; --wrong: #b3261e; --unsettled: #8a5a00; --right: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --wrong: #ff8a80; --unsettled: #ffc266; --right: #7fdca0; } }
body { font: 1.05rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, .summary, figcaption, small, footer { font-family: system-ui, sans-serif; }
h3 { margin: 0 0 .3rem; font-size: 1rem; }
.finding { border-left: .3rem solid; padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; overflow-wrap: anywhere; }
.wrong .finding, mark.wrong { border-color: var(--wrong); }
.unsettled .finding, mark.unsettled { border-color: var(--unsettled); }
.right .finding, mark.right { border-color: var(--right); }
.finding p, .finding ul { margin: .3rem 0; }
.words, .draft { font-size: 1.1rem; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: .15rem solid; }
mark.unsettled { border-bottom-style: dotted; }
mark.right { border-bottom-width: .08rem; }
mark a { color: inherit; text-decoration: none; }
mark a:hover, mark a:focus { text-decoration: underline; }
:target { outline: .15rem solid Highlight; }
del { color: var(--wrong); }
ins { color: var(--right); }
figure { margin: .5rem 0 .5rem 1rem; }
blockquote { margin: 0; white-space: pre-wrap; }
figcaption { font-size: .9rem; }
code { overflow-wrap: anywhere; }
@media print { a { color: inherit; } .finding { break-inside: avoid; } }
`;
