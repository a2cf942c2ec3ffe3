import { expect, test } from "vitest";
import { core } from "./opened.js";

test.each([
  ["Kerry: “One two three.” Lavrov: “Two three four.”", ["Kerry: “One two three.”", "Lavrov: “Two three four.”"]],
  [
    "“One two three”, said Kerry. Lavrov said: “Two three four.”",
    ["“One two three”, said Kerry.", "Lavrov said: “Two three four.”"],
  ],
  [
    '"One two three," said Kerry. "Two three four," said Lavrov.',
    ['"One two three," said Kerry.', '"Two three four," said Lavrov.'],
  ],
  ["“One two three” (Kerry)\n“Two three four” (Lavrov)", ["“One two three” (Kerry)", "“Two three four” (Lavrov)"]],
])("in %j each quotation keeps the words that name its speaker", (text, pieces) => {
  expect(core.quotations(text).map((piece) => piece.text)).toEqual(pieces);
});
