import fc from "fast-check";
import { expect, test } from "vitest";
import type { Core } from "../../src/core/core.js";
import type { AskAnswer, Difference, QuotationAnswer } from "../../src/core/model/answer.js";
import { quoteStatement } from "../../src/core/model/article.js";
import { readPress, writePress } from "../../src/discord/buttons.js";
import { showDifference } from "../../src/discord/difference.js";
import { renderFindings } from "../../src/discord/findings.js";
import { renderHelp } from "../../src/discord/help.js";
import { choicesOf } from "../../src/discord/listeners/interactions.js";
import { type MessageBody, questionBelow, renderAnswer } from "../../src/discord/render.js";
import { renderContext, renderMore, renderSource } from "../../src/discord/source.js";
import { renderWhy } from "../../src/discord/why.js";
import { readNumber, readPlaces, readRated, writePlaces, writeRated } from "../../src/surface/carried.js";
import type { Finding } from "../../src/surface/findings.js";
import { present } from "../../src/surface/presentation.js";
import { notLookedUp, verdict } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { findingOf } from "../surface/finding.js";
import { answer, article, typed } from "./arbitrary.js";
import { interactionCallback, interactionMessage } from "./loopback/forms.js";
import { allOf, readAsDiscord, seen, typesIn } from "./markdown.js";

/** Discord takes it: its form is right, it says something, and nothing is cut in the middle of a character. */
function expectSendable(shown: MessageBody): void {
  expect(interactionMessage.safeParse({ ...shown }).error?.issues).toBeUndefined();
  expect(shown.content.trim()).not.toBe("");
  expect(shown.content.isWellFormed()).toBe(true);
}

test("any answer fits into a Discord message, with the verdict first and whole", () => {
  fc.assert(
    fc.property(answer, fc.option(typed), fc.boolean(), ({ answer: any, from }, asked, isPrivate) => {
      const shown = renderAnswer(any, from, { asked, isPrivate });
      expectSendable(shown);
      expect(shown.content.startsWith(`**${verdict(any)}**`)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("however many passages are looked up at once, what became of each fits into one message, its verdict whole", () => {
  const several = fc.array(
    fc.tuple(answer, typed).map(([{ answer: each }, text]): Finding => {
      return { lookUp: { kind: "check", text }, thread: [], answer: each, presentation: present(each) };
    }),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(several, fc.nat({ max: 999 }), fc.option(typed), (found, left, asked) => {
      const findings = { found, notes: [notLookedUp(left)] };
      const shown = renderFindings(findings, core.article, { asked, isPrivate: true });
      expectSendable(shown);
      for (const each of found) expect(shown.content).toContain(`**${verdict(each.answer)}**`);
    }),
    { numRuns: 300 },
  );
});

/** What Discord's client reads in a message of plain and bold lines. */
const DRAWN = ["text", "twemoji", "strong", "br"];

test("any why fits into a Discord message, and nothing that was typed is alive in it", () => {
  const found = fc.array(
    fc.tuple(answer, typed).map(([{ answer: each }, text]) => findingOf(each, text)),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(found, (each) => {
      const shown = renderWhy(each, core.article);
      expectSendable(shown);
      const nodes = readAsDiscord(shown.content);
      for (const line of shown.content.split("\n")) expect(line).toMatch(/^\*\*[A-Z][^*]*:\*\* /);
      expect(new Set([...typesIn(nodes), ...DRAWN])).toEqual(new Set(DRAWN));
    }),
    { numRuns: 300 },
  );
});

test("what stands in a block quote is the article, word for word", () => {
  for (const statement of core.article.statements) {
    const any = core.ask(statement.text);
    const quoted = allOf(
      "blockQuote",
      readAsDiscord(renderAnswer(any, core.article, { asked: null, isPrivate: false }).content),
    );
    const quotes = (any.outcome === "answered" ? any.quotes : any.nearest).slice(0, 3);
    expect(quoted.map((each) => seen([each]).trimEnd())).toEqual(quotes.map(({ text }) => text));
  }
});

test("the words that answer are bold in the first quotation, and nothing else is", () => {
  const [statement] = core.article.statements;
  if (!statement) throw new Error("no statement");
  const span = { text: statement.text.slice(6, 19), start: statement.start + 6, end: statement.start + 19 };
  const any: AskAnswer = {
    ...core.ask(""),
    outcome: "answered",
    quotes: [quoteStatement(core.article, statement)],
    span,
  };
  const nodes = readAsDiscord(renderAnswer(any, core.article, { asked: null, isPrivate: false }).content);
  expect(allOf("strong", nodes).map((each) => seen([each]))).toEqual([verdict(any), span.text.trim()]);
});

test("a difference shows struck what the article has not, and bold what it has instead", () => {
  const difference: Difference[] = [
    { kind: "removed", text: "will begin" },
    { kind: "added", text: "has *already* begun" },
  ];
  const any: QuotationAnswer = { ...core.quotation("Sustained delivery"), outcome: "altered", difference };
  const nodes = readAsDiscord(renderAnswer(any, core.article, { asked: null, isPrivate: false }).content);
  expect(allOf("strikethrough", nodes).map((each) => seen([each]))).toEqual(["will begin"]);
  expect(allOf("strong", nodes).map((each) => seen([each]))).toEqual([verdict(any), "has *already* begun"]);
});

test("the pieces of a difference stand apart, as words do", () => {
  const difference: Difference[] = [
    { kind: "same", text: "Sustained delivery" },
    { kind: "removed", text: "will begin" },
    { kind: "added", text: "has begun" },
    { kind: "same", text: "this week" },
  ];
  const { difference: presented } = present({ ...core.quotation("Sustained delivery"), difference });
  if (!presented) throw new Error("no difference");
  expect(showDifference(presented, 1000)[0]).toBe("> Sustained delivery ~~will begin~~ **has begun** this week");
});

test("the question below a command's answer can be read again, as far as it is shown", () => {
  const any = core.ask("Is this a ceasefire?");
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (question) => {
      const asked = questionBelow(
        renderAnswer(any, core.article, { asked: `Is ${question}?`, isPrivate: false }).content,
      );
      expect(asked).toMatch(/^Is .*\?$/);
    }),
  );
  expect(questionBelow(renderAnswer(any, core.article, { asked: null, isPrivate: false }).content)).toBeNull();
});

test("a question that shows nothing leaves no bare label below the answer", () => {
  for (const asked of ["", "  ", "\u200b", "\u202e\u061c\u0000"])
    expect(renderAnswer(core.ask(asked), core.article, { asked, isPrivate: false }).content).not.toContain("Asked");
});

test("every page, context and continuation of any article fits into a message", () => {
  fc.assert(
    fc.property(article, fc.nat({ max: 40 }), fc.boolean(), (from, page, isPrivate) => {
      expectSendable(renderSource(from, page, isPrivate));
      for (const { start, end } of from.statements) {
        expectSendable(renderContext({ start, end }, from));
        expectSendable(renderMore([{ start, end }], from));
      }
    }),
  );
});

test("the help fits into a message however many examples there are", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 40 }), (examples) => {
      const many: Core = { ...core, examples: examples.map((example) => example.toWellFormed()) };
      expectSendable(renderHelp(many, true));
    }),
  );
});

test("any suggestions fit into what Discord shows while somebody types, whole or not at all", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 60 }), (questions) => {
      const choices = choicesOf(questions);
      expect(interactionCallback.safeParse({ type: 8, data: { choices } }).error?.issues).toBeUndefined();
      for (const { name, value } of choices) expect(questions).toEqual(expect.arrayContaining([name, value]));
    }),
  );
});

test("what a button carries comes out of its custom id again, and the id is short enough", () => {
  const { statements } = core.article;
  const place = fc.constantFrom(...statements).map(({ start, end }) => ({ start, end }));
  const places = fc.array(place, { minLength: 1, maxLength: 6 });
  const rated = fc.record({
    outcome: fc.constantFrom("answered" as const, "not_enough_info" as const, "misattributed" as const),
    polarity: fc.constantFrom("yes" as const, "no" as const, null),
    statements: fc.subarray(
      statements.map(({ id }) => id),
      { maxLength: 6 },
    ),
  });
  const press = fc.oneof(
    fc.record({
      verb: fc.constantFrom("helpful" as const, "not_helpful" as const),
      carried: rated.map((one) => writeRated(one, core.article)),
    }),
    fc.record({ verb: fc.constantFrom("context" as const, "more" as const), carried: places.map(writePlaces) }),
    fc.record({ verb: fc.constant("why" as const), carried: rated.map((one) => writeRated(one, core.article)) }),
    fc.record({ verb: fc.constant("page" as const), carried: fc.nat({ max: 1000 }).map((page) => page.toString(36)) }),
    fc.constant({ verb: "share" as const, carried: "" }),
  );
  fc.assert(
    fc.property(press, (each) => {
      const customId = writePress(each, core.article);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(readPress(customId, core.article)).toEqual(each);
    }),
  );
  fc.assert(
    fc.property(places, rated, (some, one) => {
      expect(readPlaces(writePlaces(some), core.article)).toEqual(some);
      expect(readRated(writeRated(one, core.article), core.article)).toEqual(one);
    }),
  );
});

test("no custom id, however made up, makes the program fail", () => {
  const stamp = `2.${core.article.sha256.slice(0, 8)}`;
  const verbs = fc.constantFrom("context", "why", "more", "share", "helpful", "not_helpful", "page", "constructor");
  const parts = fc.array(fc.string({ maxLength: 12, unit: fc.constantFrom(..."0123456789abcxyz-,.") }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        typed,
        fc.tuple(verbs, parts).map(([verb, rest]) => [stamp, verb, ...rest].join(".")),
      ),
      (customId) => {
        const { carried } = readPress(customId, core.article) ?? { carried: customId };
        const read = readPlaces(carried, core.article);
        for (const place of read) expectSendable(renderContext(place, core.article));
        if (read.length > 0) expectSendable(renderMore(read, core.article));
        expectSendable(renderSource(core.article, readNumber(carried) ?? 0, true));
        readRated(carried, core.article);
      },
    ),
    { numRuns: 1000 },
  );
});
