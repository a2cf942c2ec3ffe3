import fc from "fast-check";
import type { Answer, Difference, Quote, Source } from "../../src/core/model/answer.js";
import { type Article, quoteOf, REPORTER, type Statement } from "../../src/core/model/article.js";
import { accounts, partsOf } from "../surface/finding.js";

/** Pieces of what people type, the worst first. */
const pieces = fc.oneof(
  fc.constantFrom(
    "*",
    "**",
    "_",
    "__",
    "~~",
    "||",
    "`",
    "```",
    ">",
    ">>> ",
    "# ",
    "-# ",
    "- ",
    "1. ",
    "\\",
    "<@1>",
    "<@&12345678901234567890>",
  ),
  fc.constantFrom(
    "@everyone",
    "@here",
    "[a](https://b.c)",
    "https://x.y/z",
    "discord.gg/abc",
    ":smile:",
    "<t:1:R>",
    "<#123456789012345678>",
  ),
  fc.constantFrom(
    "\n",
    "\r\n",
    " ",
    "\u202e",
    "\u0000",
    "😀",
    "\ud83d",
    "¯\\_(ツ)_/¯",
    "<:a:12345678901234567>",
    "</ask:123456789012345678>",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
);

/** What somebody may type, up to as long as Discord lets them. */
export const typed = fc
  .tuple(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(1, 1, 1, 30))
  .map(([parts, times]) => parts.join("").repeat(times).slice(0, 6000));

const line = typed.map((text) => text.toWellFormed().replace(/\s+/g, " ").trim() || "Words.");

/** An article of any words, with a statement in every line and any speakers. */
export const article: fc.Arbitrary<Article> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), line, line, fc.boolean())
  .map(([lines, name, role, translated]) => {
    const text = lines.join("\n");
    let start = 0;
    const statements = lines.map((words, index): Statement => {
      const end = start + words.length;
      const speaker = index % 3 === 0 ? REPORTER : { name, role };
      const kind = index % 3 === 0 ? "narration" : index % 3 === 1 ? "quotation" : "reported speech";
      const statement: Statement = {
        id: `s${index}`,
        text: words,
        start,
        end,
        paragraph: index + 1,
        speaker,
        kind,
        translated,
      };
      start = end + 1;
      return statement;
    });
    return { id: "any", sha256: "0123456789abcdef".repeat(4), text, statements };
  });

function quotesFrom(from: Article): fc.Arbitrary<Quote[]> {
  const place = fc.nat({ max: from.text.length });
  return fc
    .array(fc.tuple(place, place), { maxLength: 9 })
    .map((places) => places.flatMap(([one, other]) => quoteAt(from, Math.min(one, other), Math.max(one, other))));
}

function quoteAt(from: Article, start: number, end: number): Quote[] {
  try {
    return [quoteOf(from, start, end)];
  } catch {
    return [];
  }
}

const differences: fc.Arbitrary<Difference[]> = fc.array(
  fc.record({ kind: fc.constantFrom("same" as const, "added" as const, "removed" as const), text: typed }),
  { maxLength: 8 },
);

/** Any answer that the core's types allow, with the article it is from. */
export const answer: fc.Arbitrary<{ answer: Answer; from: Article }> = article.chain((from) => {
  const source: Source = { id: from.id, sha256: from.sha256 };
  const gap = fc.option(typed.map((text) => ({ id: "gap", text: text.toWellFormed().slice(0, 200) })));
  const quotes = quotesFrom(from);
  const common = { source: fc.constant(source), quotes };
  const ask = fc.record({
    ...common,
    mode: fc.constant("ask" as const),
    outcome: fc.constantFrom("answered" as const, "not_covered" as const),
    polarity: fc.constantFrom("yes" as const, "no" as const, null),
    isUnsettled: fc.boolean(),
    account: accounts(typed),
    span: quotes.map(([quote]) => quote ?? null),
    decisive: quotes.map(([quote]) => quote ?? null),
    nearest: quotesFrom(from),
    gap,
  });
  const check = fc.record({
    ...common,
    mode: fc.constant("check" as const),
    outcome: fc.constantFrom("supported" as const, "refuted" as const, "not_enough_info" as const),
    parts: partsOf(typed),
    account: accounts(typed),
    decisive: quotes.map(([quote]) => quote ?? null),
    nearest: quotesFrom(from),
    gap,
  });
  const quote = fc.record({
    ...common,
    mode: fc.constant("quote" as const),
    outcome: fc.constantFrom("exact" as const, "altered" as const, "misattributed" as const, "not_found" as const),
    words: typed,
    claimedSpeaker: fc.option(typed),
    speaker: fc.constant(null),
    difference: differences,
    correction: fc.constant(null),
    clipped: fc.constant(null),
    note: fc.constant(null),
  });
  return fc.oneof(ask, check, quote).map((one): { answer: Answer; from: Article } => ({ answer: one, from }));
});
