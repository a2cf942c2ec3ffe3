import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedSpans } from "../../src/core/quotation/pasted.js";
import { eachWithItsWords } from "../../src/discord/quotations.js";
import { typed } from "./arbitrary.js";

test.each([
  ["Kerry: “One.” Lavrov: “Two.”", ["Kerry: “One.”", "Lavrov: “Two.”"]],
  ["“One”, said Kerry. Lavrov said: “Two.”", ["“One”, said Kerry.", "Lavrov said: “Two.”"]],
  ['"One," said Kerry. "Two," said Lavrov.', ['"One," said Kerry.', '"Two," said Lavrov.']],
  ["“One” (Kerry)\n“Two” (Lavrov)", ["“One” (Kerry)", "“Two” (Lavrov)"]],
])("in %j each quotation keeps the words that name its speaker", (text, pieces) => {
  expect(eachWithItsWords(text, quotedSpans(text))).toEqual(pieces);
});

test("each piece of any text holds its quotation, and nothing of the text is lost", () => {
  fc.assert(
    fc.property(
      fc.array(
        typed.map((words) => words.slice(0, 40)),
        { maxLength: 8 },
      ),
      (parts) => {
        const text = parts.map((part, index) => (index % 2 === 0 ? part : `“${part}”`)).join(" ");
        const spans = quotedSpans(text);
        const pieces = eachWithItsWords(text, spans);
        for (const [index, span] of spans.entries()) expect(pieces[index]).toContain(span.text.trim());
        if (spans.length > 0) expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      },
    ),
  );
});
