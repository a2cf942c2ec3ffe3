import { styleText } from "node:util";
import type { Answer, Difference, Quote } from "../core/model/answer.js";
import { attribution, gapSentence, verdict, WORDS } from "../surface/wording.js";

/** How many quotes of an answer a terminal shows. */
const SHOWN = 3;

/** An answer as lines of text: the verdict first, then the article's words, who said them and where. Colour only where `colour` says so. */
export function show(answer: Answer, colour: boolean): string {
  const bold = (text: string) => (colour ? styleText("bold", text) : text);
  const lines = [bold(`${verdict(answer)}.`)];
  const gap = gapSentence(answer);
  if (gap) lines.push(gap);
  if (answer.mode === "ask" && answer.span) lines.push(`Answer: ${bold(answer.span.text)}`);
  for (const quote of answer.quotes.slice(0, SHOWN)) lines.push("", ...showQuote(quote));
  if (answer.mode === "quote" && answer.difference.length > 0)
    lines.push("", `Difference: ${showDifference(answer.difference)}`);
  if (answer.mode !== "quote" && answer.nearest.length > 0) {
    lines.push("", `${WORDS.nearest}:`);
    for (const quote of answer.nearest) lines.push(...showQuote(quote));
  }
  return lines.join("\n");
}

function showQuote(quote: Quote): string[] {
  return [`  “${quote.text}”`, `  — ${attribution(quote)}`];
}

/** Pasted words made the article's: [-not in the article-] and {+what it has+}, as `wdiff` writes it. */
function showDifference(difference: Difference[]): string {
  return difference
    .map(({ kind, text }) => (kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text))
    .join(" ");
}
