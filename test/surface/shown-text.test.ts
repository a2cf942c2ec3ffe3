import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, shortened, visible } from "../../src/surface/shown-text.js";

test("what was typed is shown without what nobody sees, blanks as blanks, line by line", () => {
  expect(visible("a\u202eb\u200b \u0000c\td\u00a0e\nf\ud83d")).toBe("ab c d e\nf\ufffd");
});

test("a text is cut between characters, with an ellipsis where something is left out", () => {
  const typed = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(typed, fc.nat({ max: 40 }), (text, length) => {
      expect(text.startsWith(cut(text, length))).toBe(true);
      expect(cut(text, length).isWellFormed()).toBe(true);
      const short = shortened(text, length + 1);
      expect(short.length).toBeLessThanOrEqual(length + 1);
      expect(short === text || short.endsWith("…")).toBe(true);
    }),
  );
});
