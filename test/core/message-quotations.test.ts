import fc from "fast-check";
import { expect, test } from "vitest";
import { quotationsIn } from "../../src/core/answering/passages.js";
import { wholeOf } from "../../src/core/model/span.js";
import { quotationsOf } from "../../src/core/text/quotation-marks.js";
import { typed } from "../discord/arbitrary.js";

const piecesOf = (text: string) => quotationsIn(text).map((piece) => piece.text);

test.each([
  ["Kerry: “One.” Lavrov: “Two.”", ["Kerry: “One.”", "Lavrov: “Two.”"]],
  ["“One”, said Kerry. Lavrov said: “Two.”", ["“One”, said Kerry.", "Lavrov said: “Two.”"]],
  ['"One," said Kerry. "Two," said Lavrov.', ['"One," said Kerry.', '"Two," said Lavrov.']],
  ["“One” (Kerry)\n“Two” (Lavrov)", ["“One” (Kerry)", "“Two” (Lavrov)"]],
])("in %j each quotation keeps the words that name its speaker", (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
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
        const spans = quotationsOf(wholeOf(text)).map(({ inner }) => inner);
        const pieces = piecesOf(text);
        for (const [index, span] of spans.entries()) expect(pieces[index]).toContain(span.text.trim());
        if (spans.length > 0) expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      },
    ),
  );
});
