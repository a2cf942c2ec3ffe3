import fc from "fast-check";
import { expect } from "vitest";
import type { Answer, Difference, Quote } from "../../src/core/model/answer.js";
import { quoteOf, quoteStatement } from "../../src/core/model/article.js";
import { plainText } from "../../src/slack/incoming.js";
import type { MessageBody } from "../../src/slack/render.js";
import { cut } from "../../src/surface/shown-text.js";
import { core } from "../core.js";
import { accounts, partsOf } from "../surface/finding.js";

const { article } = core;
const source = { id: article.id, sha256: article.sha256 };

/** What people type: ordinary text, Slack's markup, what breaks other programs, and far too much of it. */
const hostile = fc.constantFrom(
  "<!channel>",
  "<!here|here>",
  "<@U0OTHER>",
  "<#C1|general>",
  "<https://evil.example|click>",
  "https://evil.example",
  "@channel",
  "&lt;!channel&gt;",
  "&amp;",
  "<",
  ">",
  "&",
  "*bold*",
  "`code`",
  "\n",
  "\u0000",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ud800",
  "😀",
  "“",
  "”",
  '"',
  "\\",
  "|",
);
/** Whatever somebody may type. */
export const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.oneof(hostile, fc.string()), { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.tuple(hostile, fc.nat(3000)).map(([part, times]) => part.repeat(times + 1)),
  fc.constantFrom(...core.examples, ...article.statements.map(({ text }) => text)),
);

const end = article.text.length;
const quote: fc.Arbitrary<Quote> = fc.oneof(
  fc.constantFrom(...article.statements).map((statement) => quoteStatement(article, statement)),
  fc
    .tuple(fc.constantFrom(...article.statements), fc.nat(end))
    .map(([{ start }, length]) => quoteOf(article, start, Math.min(end, start + 1 + length))),
);
const quotes = fc.array(quote, { maxLength: 30 });
const gap = fc.option(typed.map((text) => ({ id: "gap", text })));
const span = fc.option(
  fc
    .tuple(fc.nat(end), fc.nat(200))
    .map(([start, length]) => ({ text: article.text.slice(start, start + length), start, end: start + length })),
);
const speaker = fc.option(typed.map((name) => ({ name, role: null })));
const difference: fc.Arbitrary<Difference[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("same", "added", "removed"),
    text: typed.map((text) => cut(plainText(text), 300)),
  }),
  { maxLength: 60 },
);
/** Any answer that the core could give, and many that it could not. */
export const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    mode: fc.constant("ask" as const),
    outcome: fc.constantFrom("answered", "not_covered"),
    polarity: fc.constantFrom("yes", "no", null),
    isUnsettled: fc.boolean(),
    account: accounts(typed),
    span,
    decisive: span,
    quotes,
    nearest: quotes,
    gap,
    source: fc.constant(source),
  }),
  fc.record({
    mode: fc.constant("check" as const),
    outcome: fc.constantFrom("supported", "refuted", "not_enough_info"),
    decisive: span,
    parts: partsOf(typed),
    account: accounts(typed),
    quotes,
    nearest: quotes,
    gap,
    source: fc.constant(source),
  }),
  fc.record({
    mode: fc.constant("quote" as const),
    outcome: fc.constantFrom("exact", "altered", "misattributed", "not_found"),
    words: typed,
    claimedSpeaker: fc.option(typed),
    speaker,
    quotes,
    difference,
    correction: fc.constant(null),
    clipped: span,
    note: fc.constant(null),
    source: fc.constant(source),
  }),
);

/** Nothing that somebody typed calls anybody or leads anywhere; who asked is written by us, as a user. */
export function expectDead(message: MessageBody): void {
  const text = message.text.replace(/<@U0ASKER>/g, "");
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|:\/\/|@\w/);
  expect(JSON.stringify(message)).not.toMatch(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  for (const block of message.blocks) expect(["rich_text", "actions", "divider", "header"]).toContain(block.type);
  const users = [
    ...JSON.stringify(message.blocks).matchAll(/"type":"(user|usergroup|broadcast|channel|link|date)"[^}]*/g),
  ];
  for (const [user] of users) expect(user).toContain('"user_id":"U0ASKER"');
}

/** Says whether Slack would take it. */
export const fits = (schema: { parse: (value: unknown) => unknown }, value: unknown) =>
  expect(() => schema.parse(value)).not.toThrow();
