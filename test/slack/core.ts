/**
 * A stand-in for the core: real article, real quotes, and just enough judgement to tell answers apart. It is here only until the core
 * can be loaded; then this file exports that one, and nothing else in these tests changes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diffWords } from "diff";
import { parse } from "yaml";
import { z } from "zod";
import type { Quote, Source } from "../../src/core/answer.js";
import { type Article, quoteOf, quoteStatement, REPORTER, type Statement } from "../../src/core/article.js";
import type { Core } from "../../src/core/core.js";

const file = (name: string) => readFileSync(join("knowledge/munich-agreement", name), "utf8");
const people = z
  .array(
    z.object({
      name: z.string(),
      role: z.string(),
      aliases: z.array(z.string()),
      office: z.array(z.string()).default([]),
    }),
  )
  .parse(parse(file("people.yaml")));
const listed = z
  .array(
    z.object({
      id: z.string(),
      text: z.string(),
      speaker: z.string(),
      kind: z.enum(["quotation", "reported speech", "narration"]),
      translated: z.boolean().default(false),
    }),
  )
  .parse(parse(file("statements.yaml")));

function readArticle(): Article {
  const text = file("article.txt").trimEnd();
  let from = 0;
  const statements = listed.map(({ speaker, ...statement }): Statement => {
    const start = text.indexOf(statement.text, from);
    from = start + statement.text.length;
    const person = people.find(({ name }) => name === speaker);
    return {
      ...statement,
      start,
      end: from,
      paragraph: text.slice(0, start).split("\n").length,
      speaker: person ? { name: person.name, role: person.role } : REPORTER,
    };
  });
  return { id: "munich-agreement", sha256: createHash("sha256").update(text).digest("hex"), text, statements };
}

const article = readArticle();
const source: Source = { id: article.id, sha256: article.sha256 };
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

function ranked(text: string): { quote: Quote; score: number }[] {
  const asked = new Set(words(text));
  return article.statements
    .map((statement) => ({
      quote: quoteStatement(article, statement),
      score: words(statement.text).filter((word) => asked.has(word)).length,
    }))
    .sort((a, b) => b.score - a.score);
}

function find(text: string) {
  if (/casualt|assad/i.test(text))
    return {
      quotes: [],
      nearest: ranked(text)
        .slice(0, 2)
        .map(({ quote }) => quote),
    };
  if (/\btruce\b|ceasefire/i.test(text)) {
    const statement = article.statements.find(({ id }) => id === "not-a-ceasefire");
    if (statement) return { quotes: [quoteStatement(article, statement)], nearest: [] };
  }
  const best = ranked(text).filter(({ score }) => score > 1);
  const quotes = best.slice(0, 3).map(({ quote }) => quote);
  return quotes.length > 0
    ? { quotes, nearest: [] }
    : {
        quotes: [],
        nearest: ranked(text)
          .slice(0, 2)
          .map(({ quote }) => quote),
      };
}

/** What the tests ask. */
export const core: Core = {
  article,
  people,
  subject: "the Munich agreement of February 2016",
  examples: [
    "Is this a ceasefire?",
    "When does the pause begin?",
    "Which groups are excepted?",
    "Who hosted the talks?",
    "Where does humanitarian delivery begin first?",
  ],
  ask(question, thread = []) {
    const text = [...thread, question].join(" ");
    const { quotes, nearest } = find(text);
    const gap = /casualt/i.test(text) ? { id: "casualties", text: "how many people were killed" } : null;
    if (quotes.length === 0)
      return { mode: "ask", outcome: "not_covered", polarity: null, span: null, quotes, nearest, gap, source };
    const polarity = /^is\b.*ceasefire/i.test(question) ? "no" : null;
    const first = quotes[0];
    const at = first?.text.indexOf("not a ceasefire") ?? -1;
    const span = first && at >= 0 ? quoteOf(article, first.start + at, first.start + at + 15) : null;
    return { mode: "ask", outcome: "answered", polarity, span, quotes, nearest, gap: null, source };
  },
  check(claim) {
    const { quotes, nearest } = find(claim);
    const outcome = quotes.length === 0 ? "not_enough_info" : /ceasefire/i.test(claim) ? "refuted" : "supported";
    return { mode: "check", outcome, quotes, nearest, gap: null, source };
  },
  quotation(input, named) {
    const inner = /["“„«]([^"”“»]*)["”“»]/.exec(input)?.[1] ?? input;
    const claimed =
      named ?? people.find(({ aliases }) => aliases.some((alias) => input.toLowerCase().includes(alias)))?.name ?? null;
    const at = /\p{L}/u.test(inner) ? article.text.indexOf(inner) : -1;
    const base = { mode: "quote" as const, words: inner, claimedSpeaker: claimed, difference: [], source };
    if (at >= 0) {
      const quote = quoteOf(article, at, at + inner.length);
      const outcome = claimed && claimed !== quote.speaker.name ? "misattributed" : "exact";
      return { ...base, outcome, speaker: quote.speaker, quotes: [quote] };
    }
    const [best] = ranked(inner);
    if (!best || best.score < 3) return { ...base, outcome: "not_found", speaker: null, quotes: [] };
    const difference = diffWords(best.quote.text, inner).map(({ value, added, removed }) => ({
      kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
      text: value,
    }));
    return { ...base, outcome: "altered", speaker: best.quote.speaker, quotes: [best.quote], difference };
  },
  suggest: (_typed, limit) => core.examples.slice(0, limit),
};
