import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCore } from "../../../src/core/plain.js";
import { anyText } from "../../retrieval/texts.js";
import { core } from "../opened.js";

/** Texts of all kinds: anything at all, and the article's words with whatever stands around quotations. */
const draft = fc.oneof(
  anyText,
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ..."“ ” \" ' ‘ ’ „ « » '' [ ] [sic] … . , : ; - — ( ) > * _ ` # \n \n\n \n> \n\n> Kerry Lavrov he said told the BBC KERRY: — Lavrov according to Obama U.S. and but &quot; \u00ad \u200b \ud83d".split(
            " ",
          ),
        ),
        fc
          .tuple(fc.nat(core.article.text.length), fc.nat(60))
          .map(([start, length]) => core.article.text.slice(start, start + length)),
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(" ")),
);
const plain = plainCore('Ann Lee said: "We go home now." “Not yet,” Bo Ray said, “but soon.” Rain fell.', "plain");

describe("a review of any text", () => {
  it.each([
    ["an editor's article", core],
    ["any article", plain],
  ])("quotes nothing but %s, and stays in the text", (_, { article, review }) => {
    fc.assert(
      fc.property(draft, fc.constantFrom("plain" as const, "markdown" as const), (text, format) => {
        const reviewed = review(text, { format });
        const { findings, counts } = reviewed;
        let from = 0;
        for (const finding of findings) {
          for (const { start, end, text: words } of finding.spans) {
            expect(text.slice(start, end)).toBe(words);
            expect(start).toBeLessThan(end);
          }
          expect(finding.spans[0]?.start).toBeGreaterThanOrEqual(from);
          from = finding.spans[0]?.start ?? from;
          const { attributed } = finding;
          if (attributed) expect(text.slice(attributed.start, attributed.end)).toBe(attributed.text);
          for (const { start, end, text: words } of finding.evidence)
            expect(article.text.slice(start, end)).toBe(words);
          if (finding.kind === "claim") continue;
          const { clipped, correction, verdict, difference } = finding;
          if (clipped) expect(article.text.slice(clipped.start, clipped.end)).toBe(clipped.text);
          if (verdict === "altered") {
            expect(difference.some(({ kind }) => kind !== "same")).toBe(true);
            expect(correction).not.toBeNull();
          }
          for (const { kind, text: words } of difference) if (kind !== "removed") expect(article.text).toContain(words);
        }
        const counted = [...Object.values(counts.quotations), ...Object.values(counts.claims)];
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(findings.length);
        expect(JSON.stringify(review(text, { format }))).toBe(JSON.stringify(reviewed));
      }),
      { numRuns: 300 },
    );
  });

  it("is exact in all that it quotes only where each of it is, for pasted text", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const answer = core.quotation(text);
        const each = core.lookUps("quote", text).map((lookUp) => core.answer(lookUp).outcome);
        if (answer.outcome === "exact") expect(new Set(each)).toEqual(new Set(["exact"]));
      }),
    );
  });
});
