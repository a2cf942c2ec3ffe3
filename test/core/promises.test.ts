import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Span } from "../../src/core/model/answer.js";
import { core } from "./opened.js";
import { anyText, LONG_TEXTS } from "./texts.js";

const RUNS = { numRuns: 200 };

/** All answers to one text, in each of the ways in which it can be given. */
function answersTo(text: string, thread: string[]): Answer[] {
  return [
    core.ask(text),
    core.ask(text, thread),
    core.check(text),
    core.quotation(text),
    core.quotation(text, thread[0] ?? text),
  ];
}

/** Every stretch of the article that an answer shows. */
function shown(answer: Answer): Span[] {
  const nearest = answer.mode === "quote" ? [] : answer.nearest;
  const span = answer.mode === "ask" && answer.span ? [answer.span] : [];
  return [...answer.quotes, ...nearest, ...span];
}

const asked = [anyText, fc.array(anyText, { maxLength: 3 })] as const;

describe("for anything that can be typed", () => {
  it("every quote, answering span and nearest statement is a slice of the article", () => {
    fc.assert(
      fc.property(...asked, (text, thread) => {
        for (const { text: words, start, end } of answersTo(text, thread).flatMap(shown)) {
          expect(words).not.toBe("");
          expect(core.article.text.slice(start, end)).toBe(words);
        }
      }),
      RUNS,
    );
  });

  it("what the words differ in is cut from the article and from the pasted words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { difference, words, outcome } = core.quotation(text);
        expect(difference.length > 0).toBe(outcome === "altered");
        for (const piece of difference)
          expect(piece.kind === "removed" ? words : core.article.text.replaceAll(/\s+/g, " ")).toContain(
            piece.kind === "removed" ? piece.text : piece.text.replaceAll(/\s+/g, " "),
          );
      }),
      RUNS,
    );
  });

  it("the same question gets the same answer, whatever was asked in between", () => {
    fc.assert(
      fc.property(...asked, (text, thread) => {
        const before = answersTo(text, thread);
        for (const other of thread) answersTo(other, [text]);
        expect(answersTo(text, thread)).toEqual(before);
      }),
      RUNS,
    );
  });

  it("an answer is the same after a journey as JSON", () => {
    fc.assert(
      fc.property(...asked, (text, thread) => {
        for (const answer of answersTo(text, thread)) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      RUNS,
    );
  });

  it("an answer quotes, and what is no answer quotes nothing", () => {
    fc.assert(
      fc.property(...asked, (text, thread) => {
        for (const answer of answersTo(text, thread)) {
          const isSilent = ["not_covered", "not_enough_info", "not_found"].includes(answer.outcome);
          expect(answer.quotes.length === 0).toBe(isSilent);
          if (isSilent && answer.mode === "ask") expect(answer).toMatchObject({ polarity: null, span: null });
          if (!isSilent && answer.mode !== "quote") expect(answer).toMatchObject({ nearest: [], gap: null });
          expect(answer.source).toEqual({ id: "munich-agreement", sha256: core.article.sha256 });
        }
      }),
      RUNS,
    );
  });

  it("the answering span lies within the first quote", () => {
    fc.assert(
      fc.property(...asked, (text, thread) => {
        const { span, quotes } = core.ask(text, thread);
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(quotes[0]?.start ?? Number.POSITIVE_INFINITY);
        expect(span.end).toBeLessThanOrEqual(quotes[0]?.end ?? 0);
      }),
      RUNS,
    );
  });

  it("never more suggestions come than are asked for, and only questions", () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, limit) => {
        const suggested = core.suggest(text, limit);
        expect(suggested.length).toBeLessThanOrEqual(limit);
        for (const question of suggested) expect(question).toMatch(/\?$/);
      }),
      RUNS,
    );
  });
});

describe("a suggested question", () => {
  it.each(core.examples)("that stands in the help is answered: %s", (question) => {
    expect(core.ask(question).outcome).toBe("answered");
  });
});

// How the time that these take grows with their length is for `npm run bench -- growth` to say.
describe("100,000 characters", () => {
  it.each(LONG_TEXTS)("of %s are answered from the article", (_, text) => {
    const answers = [...answersTo(text, [text]), ...answersTo("why?", [text])];
    for (const { text: words, start, end } of answers.flatMap(shown))
      expect(core.article.text.slice(start, end)).toBe(words);
    for (const question of core.suggest(text, 5)) expect(question).toMatch(/\?$/);
  });
});
