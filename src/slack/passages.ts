/** A part of a message that can be looked up: words in quotation marks with the sentence around them, or a sentence that claims something. */
export interface Passage {
  kind: "quote" | "check";
  text: string;
}

/** How many passages of one message are looked up; a modal with more is no longer read. */
export const PASSAGES = 5;

/** Words inside quotation marks, at least two of them; one word in quotation marks is emphasis. */
const QUOTED = /"[^"]*\s[^"]*"|“[^”]*\s[^”]*”|„[^“”]*\s[^“”]*[“”]|«[^»]*\s[^»]*»/g;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Reads a message for the claims and quotations in it, in their order. A sentence with a quotation in it stays whole, because it
 * says who is quoted; a quotation of several sentences stays in one piece.
 * @returns every passage found; callers show `PASSAGES` of them
 */
export function readPassages(message: string): Passage[] {
  const quoted = [...message.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const passages: Passage[] = [];
  let start = 0;
  for (const { segment, index } of sentences.segment(message)) {
    const end = index + segment.length;
    // A boundary inside a quotation is none: "We agreed. It begins now," he said.
    if (quoted.some((quote) => quote.start < end && end < quote.end)) continue;
    const text = message.slice(start, end).trim();
    const holdsQuotation = quoted.some((quote) => quote.start >= start && quote.end <= end);
    start = end;
    if (holdsQuotation) passages.push({ kind: "quote", text });
    else if (/\p{L}.*\s/su.test(text)) passages.push({ kind: "check", text });
  }
  return passages;
}
