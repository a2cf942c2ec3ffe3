import { styleText } from "node:util";
import type { Answer, Difference } from "../core/model/answer.js";
import { type PresentedQuotation, present } from "../surface/presentation.js";
import { legend, WORDS } from "../surface/wording.js";

/** An answer as lines of text: the verdict first, then the article's words, who said them and where. Colour only where `colour` says so. */
export function show(answer: Answer, colour: boolean): string {
  const bold = (text: string) => (colour ? styleText("bold", text) : text);
  const { verdict, gap, attributedTo, difference, isNearest, quotations } = present(answer);
  const lines = [bold(`${verdict}.`)];
  if (gap) lines.push(gap);
  if (attributedTo) lines.push(`${WORDS.attributedTo}: ${attributedTo}`);
  if (answer.mode === "ask" && answer.span) lines.push(`Answer: ${bold(answer.span.text)}`);
  if (difference) lines.push("", `Difference: ${showDifference(difference.pieces)}`, legend("[-…-]", "{+…+}"));
  if (isNearest) lines.push("", `${WORDS.nearest}:`);
  for (const quotation of quotations) lines.push("", ...showQuotation(quotation, bold));
  return lines.join("\n");
}

function showQuotation(
  { before, marked, after, citation }: PresentedQuotation,
  bold: (text: string) => string,
): string[] {
  return [`  “${before}${marked && bold(marked)}${after}”`, `  — ${citation}`];
}

/** Pasted words made the article's: [-not in the article-] and {+what it has+}, as `wdiff` writes it. */
function showDifference(pieces: Difference[]): string {
  return pieces
    .map(({ kind, text }) => (kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text))
    .join(" ");
}
