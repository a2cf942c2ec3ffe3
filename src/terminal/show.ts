import type { Answer, Difference } from "../core/model/answer.js";
import { type PresentedQuotation, present, remarksIn } from "../surface/presentation.js";
import { whyOf } from "../surface/why.js";
import { legend, WORDS } from "../surface/wording.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";

/** An answer as lines of text: the verdict first, then the article's words, who said them and where. */
export function show(answer: Answer, screen: Screen): string {
  const presentation = present(answer);
  const { verdict, gap, attributedTo, difference, isNearest, quotations } = presentation;
  const line = (text: string) => paragraph(text, screen);
  const lines = [paragraph([{ text: verdict.endsWith(":") ? verdict : `${verdict}.`, bold: true }], screen)];
  if (gap) lines.push(line(gap));
  if (attributedTo) lines.push(line(`${WORDS.attributedTo}: ${attributedTo}`));
  lines.push(...remarksIn(presentation).map(line));
  if (answer.mode === "ask" && answer.span)
    lines.push(paragraph([{ text: "Answer: " }, { text: answer.span.text, bold: true }], screen));
  if (difference) lines.push("", ...showDifference(difference.pieces, screen));
  if (isNearest) lines.push("", line(`${WORDS.nearest}:`));
  for (const quotation of quotations) lines.push("", ...showQuotation(quotation, screen));
  return lines.join("\n");
}

/** Why an answer is what it is, to stand below it; no line where nothing can be told. */
export function showWhy(answer: Answer, typed: string, screen: Screen): string[] {
  const lines = whyOf(answer, typed).map(({ label, text }) => paragraph(`${label}: ${text}`, screen, "  ", "    "));
  return lines.length === 0 ? [] : ["", paragraph(`${WORDS.why}:`, screen), ...lines];
}

/** A quotation stands apart from the bot's words on every line. */
export function showQuotation({ before, marked, after, citation }: PresentedQuotation, screen: Screen): string[] {
  const words = [{ text: `“${before}` }, { text: marked, bold: true }, { text: `${after}”` }];
  return [paragraph(words, screen, "  ", "   "), paragraph(`— ${citation}`, screen, "  ", "    ")];
}

/** Pasted words made the article's: [-not in the article-] and {+what it has+}, as `wdiff` writes it, and below what that means. */
export function showDifference(pieces: Difference[], screen: Screen, indent = ""): string[] {
  const marked = pieces.map(({ kind, text }) =>
    kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text,
  );
  return [`Difference: ${marked.join(" ")}`, legend("[-…-]", "{+…+}")].map((text) => paragraph(text, screen, indent));
}
