import { expect, test } from "vitest";
import type { QuotationFinding } from "../../src/core/model/review.js";
import { correctedText, correctionsOf } from "../../src/desk/page/corrected.js";

/** A draft in which the words between brackets are a finding, with what they are corrected to. */
function corrected(marked: string, correction: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const finding: QuotationFinding = {
    id: "q1",
    kind: "quotation",
    spans: [{ text: text.slice(start, end), start, end }],
    attributed: null,
    verdict: "altered",
    speaker: null,
    evidence: [],
    difference: [],
    correction,
    clipped: null,
    note: null,
  };
  return correctedText(text, correctionsOf(text, [finding]).values());
}

test.each([
  ["“[It is easy,]” he said.", "“It is not easy.”", "“It is not easy,” he said."],
  ["He said: “[It is easy.]” Then he left.", "“It is not easy.”", "He said: “It is not easy.” Then he left."],
  ["He called it “[easy]”.", "“not easy.”", "He called it “not easy”."],
  ['He called it "[easy]", and left.', '"not easy"', 'He called it "not easy", and left.'],
  ["Er sagte: »[It is easy.]«", "»It is not easy.«", "Er sagte: »It is not easy.«"],
  ["> [It is easy]", "It is not easy", "> It is not easy"],
  ["‘[Is it easy?]’ he asked.", "‘Is it not easy?’", "‘Is it not easy?’ he asked."],
])("%s is corrected within its sentence, in its own marks", (text, correction, expected) => {
  expect(corrected(text, correction)).toBe(expected);
});
