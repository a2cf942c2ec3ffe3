import type { ReviewedDraft } from "../draft-files/draft.js";
import { type LineAndColumn, placesIn } from "../report/places.js";
import { remarksIn } from "../surface/presentation.js";
import { type PresentedFinding, presentReview } from "../surface/presented-review.js";
import { WORDS } from "../surface/wording.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";
import { showDifference, showQuotation } from "./show.js";

/**
 * What was found in a draft, as lines of text: a summary, what is wrong, what the article does not settle, and what is right, each with its
 * place as compilers write it, which terminals and editors make a link of.
 */
export function showDraft({ name, text, review }: ReviewedDraft, screen: Screen): string {
  const { summary, wrong, unsettled, right } = presentReview(review);
  const place = placesIn(text);
  const head = (finding: PresentedFinding) => headOf(finding, name, place(finding.start), screen);
  const group = (title: string, findings: PresentedFinding[], show: (finding: PresentedFinding) => string[]) =>
    findings.length === 0
      ? []
      : [
          "",
          paragraph([{ text: title, bold: true }], screen),
          ...findings.flatMap((one) => ["", ...head(one), ...show(one)]),
        ];
  return [
    paragraph([{ text: name, bold: true }], screen),
    ...summary.map((sentence) => paragraph(sentence, screen, "  ")),
    ...group(`${WORDS.toCorrect}:`, wrong, (one) => detailsOf(one, screen)),
    ...group(`${WORDS.unsettled}:`, unsettled, (one) => detailsOf(one, screen)),
    ...group(`${WORDS.right}:`, right, (one) => sourceOf(one, screen)),
  ].join("\n");
}

function headOf(
  { words, presentation }: PresentedFinding,
  name: string,
  { line, column }: LineAndColumn,
  screen: Screen,
): string[] {
  return [
    paragraph([{ text: `${name}:${line}:${column}: ` }, { text: `${presentation.verdict}.`, bold: true }], screen),
    paragraph(`> ${words}`, screen, "  ", "    "),
  ];
}

function detailsOf({ presentation }: PresentedFinding, screen: Screen): string[] {
  const { gap, attributedTo, difference, quotations } = presentation;
  const line = (text: string) => paragraph(text, screen, "  ", "    ");
  return [
    ...(attributedTo ? [line(`${WORDS.attributedTo}: ${attributedTo}`)] : []),
    ...(gap ? [line(gap)] : []),
    ...remarksIn(presentation).map(line),
    ...(difference ? showDifference(difference.pieces, screen, "  ") : []),
    ...quotations.flatMap((quotation) => showQuotation(quotation, screen)),
  ];
}

/** Of what is right only who said it and where: the words are the draft's. */
function sourceOf({ presentation: { quotations, remarks } }: PresentedFinding, screen: Screen): string[] {
  const [first] = quotations;
  return [...remarks, ...(first ? [`— ${first.citation}`] : [])].map((text) => paragraph(text, screen, "  ", "    "));
}
