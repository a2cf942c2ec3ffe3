import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeOf } from "../../src/core/model/span.js";
import { quotationsOf } from "../../src/core/text/quotation-marks.js";
import { anyText } from "../core/texts.js";

const quoted = (text: string) => quotationsOf(wholeOf(text)).map(({ inner }) => inner.text);

describe("what stands in quotation marks", () => {
  it.each([
    ['He said "yes" and "no".', ["yes", "no"]],
    ["“yes” – „no“ – «never»", ["yes", "no", "never"]],
    ["'it's so', they said", ["it's so"]],
    ["Kerry's aid isn't there", []],
    ["“it's 'so' they say”", ["it's 'so' they say"]],
    ["the rebels’ aid and the towns’ people", []],
    ['an open " mark', []],
    ['Kerry: "We have agreed\nand so on', ["We have agreed\nand so on"]],
    ['Kerry:"We agreed"and left', ["We agreed"]],
    ['a 6" gun and a 5" gun', []],
    ["the '90s", []],
    ["&ldquo;We agreed&rdquo; and &quot;so on&quot;", ["We agreed", "so on"]],
    ["＂We agreed＂", ["We agreed"]],
    ["‘We won´t go’", ["We won´t go"]],
    ['""', []],
    ['" "', []],
    ["", []],
  ])("%s", (text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it("is still found after a mark that is never closed", () => {
    expect(quoted('“open, and "closed"')).toEqual(["open, and ", "closed"]);
  });

  it("stands in its place in any text, in order and apart, its marks around it", () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, before) => {
        let from = before;
        for (const { outer, inner } of quotationsOf({ text, start: before, end: before + text.length })) {
          expect(text.slice(outer.start - before, outer.end - before)).toBe(outer.text);
          expect(text.slice(inner.start - before, inner.end - before)).toBe(inner.text);
          expect(outer.start).toBeGreaterThanOrEqual(from);
          expect(inner.start).toBeGreaterThan(outer.start);
          expect(inner.end).toBeLessThanOrEqual(outer.end);
          from = outer.end;
        }
      }),
    );
  });
});
