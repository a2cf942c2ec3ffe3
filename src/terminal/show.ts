import type { Answer, Difference, Quote } from "../core/model/answer.js";
import { attribution, gapSentence, verdict, WORDS } from "../surface/wording.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";

/** How many quotes of an answer a terminal shows. */
const SHOWN = 3;
/** The marks of wdiff (https://www.gnu.org/software/wdiff/manual/wdiff.html). */
const LEGEND = "[-…-]: not in the article. {+…+}: what the article has.";

/** An answer as lines of text: the verdict first, then the article's words, who said them and where. */
export function show(answer: Answer, screen: Screen): string {
  const lines = [paragraph([{ text: `${verdict(answer)}.`, bold: true }], screen)];
  const gap = gapSentence(answer);
  if (gap) lines.push(paragraph(gap, screen));
  if (answer.mode === "ask" && answer.span)
    lines.push(paragraph([{ text: "Answer: " }, { text: answer.span.text, bold: true }], screen));
  for (const quote of answer.quotes.slice(0, SHOWN)) lines.push("", ...showQuote(quote, screen));
  if (answer.mode === "quote" && answer.difference.length > 0)
    lines.push("", paragraph(`Difference: ${marked(answer.difference)}`, screen, "", "  "), paragraph(LEGEND, screen));
  if (answer.mode !== "quote" && answer.nearest.length > 0) {
    lines.push("", paragraph(`${WORDS.nearest}:`, screen));
    for (const quote of answer.nearest) lines.push(...showQuote(quote, screen));
  }
  return lines.join("\n");
}

function showQuote(quote: Quote, screen: Screen): string[] {
  return [
    paragraph(`“${quote.text}”`, screen, "  ", "   "),
    paragraph(`— ${attribution(quote)}`, screen, "  ", "    "),
  ];
}

/** Pasted words made the article's: [-not in the article-] and {+what it has+}. */
function marked(difference: Difference[]): string {
  return difference
    .map(({ kind, text }) => (kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text))
    .join(" ");
}
