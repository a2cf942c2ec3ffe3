import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraph } from "../../src/terminal/paragraph.js";
import { show } from "../../src/terminal/show.js";
import { widthOf, wrap } from "../../src/terminal/wrap.js";
import { core } from "../core/opened.js";

const lines = (text: string, first: number, rest = first) =>
  wrap(text, first, rest).map(({ start, end }) => text.slice(start, end));

describe("a text is broken to the width of a window", () => {
  it.each([
    ["between words", "the cessation of hostilities", 12, ["the", "cessation of", "hostilities"]],
    ["not where it fits exactly", "one two", 7, ["one two"]],
    ["inside a word only where that is wider than a line", "a hostilities", 6, ["a", "hostil", "ities"]],
    ["never at a no-break space", "ten\u00a0days on", 6, ["ten\u00a0da", "ys on"]],
    ["with wide characters counted twice", "慕尼黑 停火", 6, ["慕尼黑", "停火"]],
    ["with accents as part of their letter", "cafe\u0301 cafe\u0301", 4, ["cafe\u0301", "cafe\u0301"]],
    ["never inside an emoji of several parts", "👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]],
    ["nowhere where there is no word", "   ", 5, []],
  ])("%s", (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it("no line is too wide, no word is lost, and words that fit on a line are whole", () => {
    const word = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom("Lavrov", "停火協議", "naïve", "🇸🇾", "e\u0301e\u0301"),
    );
    fc.assert(
      fc.property(
        fc.array(word),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 2, max: 30 }),
        (words, first, rest) => {
          const text = words.join(" ");
          const broken = lines(text, first, rest);
          for (const [at, line] of broken.entries()) expect(widthOf(line)).toBeLessThanOrEqual(at === 0 ? first : rest);
          expect(broken.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          const shown = broken.flatMap((line) => line.split(" "));
          for (const one of text.split(" "))
            if (one && widthOf(one) <= Math.min(first, rest)) expect(shown).toContain(one);
        },
      ),
    );
  });

  it("what cannot be seen takes no room", () => {
    expect(["", "\u200b", "a\u200bb", "e\u0301", "ﬁ", "停", "👩‍👩‍👧", "“it’s”"].map(widthOf)).toEqual([
      0, 0, 2, 1, 1, 2, 2, 6,
    ]);
  });
});

describe("an answer in a window", () => {
  const answers = [
    core.ask("Is this a ceasefire?"),
    core.ask("How long will it last?"),
    core.quotation("There are far too many players involved in the political hostilities 停火 停火 停火"),
  ];

  it.each([20, 33, 80, 132])(
    "of %d columns has no line that is wider, and every quotation stands indented",
    (columns) => {
      for (const answer of answers) {
        const shown = show(answer, { columns, colour: false });
        for (const line of shown.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        for (const { text } of answer.quotes) {
          const quoted = shown.split("\n").filter((line) => line.startsWith("  "));
          expect(quoted.map((line) => line.trim()).join(" ")).toContain(`“${text}”`);
        }
      }
    },
  );

  it("says the same as in a pipe, where it is not wrapped", () => {
    for (const answer of answers) {
      const wrapped = show(answer, { columns: 40, colour: false });
      const piped = show(answer, { columns: null, colour: false });
      expect(wrapped.replace(/\s+/g, " ")).toBe(piped.replace(/\s+/g, " "));
    }
  });

  it("has bold words that run on over a line's end, and nothing of that without colour", () => {
    const runs = [{ text: "it is " }, { text: "not a ceasefire", bold: true }, { text: " at all" }];
    expect(paragraph(runs, { columns: 13, colour: true }, "  ").split("\n")).toEqual([
      "  it is \u001b[1mnot a\u001b[22m",
      "  \u001b[1mceasefire\u001b[22m",
      "  at all",
    ]);
    expect(paragraph(runs, { columns: 12, colour: false })).not.toContain("\u001b");
  });
});
