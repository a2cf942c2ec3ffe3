import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Difference, Quote } from "../../src/core/answer.js";
import { quoteOf, quoteStatement } from "../../src/core/article.js";
import { TYPED } from "../../src/slack/limits.js";
import { findingsModal, modal, quotationForm, renderFindings } from "../../src/slack/modals.js";
import {
  OUTDATED,
  renderContext,
  renderHelp,
  renderHome,
  renderMore,
  renderSource,
  THANKS,
} from "../../src/slack/pages.js";
import { type Message, renderAnswer } from "../../src/slack/render.js";
import { blockQuote, richText } from "../../src/slack/rich-text.js";
import { cut, plainText } from "../../src/slack/text.js";
import { core } from "../core.js";
import { homeView, messageBody, modalView, visible } from "./loopback/block-kit.js";

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
  "\ud800",
  "😀",
  "“",
  "”",
  '"',
  "\\",
  "|",
);
const typed = fc.oneof(
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
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    mode: fc.constant("ask" as const),
    outcome: fc.constantFrom("answered", "not_covered"),
    polarity: fc.constantFrom("yes", "no", null),
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
    source: fc.constant(source),
  }),
);

/** Nothing that somebody typed calls anybody or leads anywhere; who asked is written by us, as a user. */
function expectDead(message: Message): void {
  const text = message.text.replace(/<@U0ASKER>/g, "");
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|:\/\/|@\w/);
  for (const block of message.blocks) expect(["rich_text", "actions", "divider", "header"]).toContain(block.type);
  const users = [
    ...JSON.stringify(message.blocks).matchAll(/"type":"(user|usergroup|broadcast|channel|link|date)"[^}]*/g),
  ];
  for (const [user] of users) expect(user).toContain('"user_id":"U0ASKER"');
}

const fits = (schema: { parse: (value: unknown) => unknown }, value: unknown) =>
  expect(() => schema.parse(value)).not.toThrow();

describe("whatever is asked and answered", () => {
  const asked = fc.record({
    kind: fc.constantFrom("ask" as const, "check" as const, "quote" as const),
    text: typed.map(plainText),
  });

  it("a message stays within Slack's limits and has a text beside its blocks", () => {
    fc.assert(
      fc.property(answer, asked, fc.boolean(), (given, request, everyone) => {
        fits(messageBody, renderAnswer(given));
        fits(
          messageBody,
          renderAnswer(given, everyone ? { asked: request, by: "U0ASKER" } : { asked: request, shareable: true }),
        );
        fits(modalView, modal("Answer", renderAnswer(given, { asked: request }).blocks));
      }),
      { numRuns: 500 },
    );
  });

  it("nothing that was typed comes back live", () => {
    fc.assert(
      fc.property(asked, fc.boolean(), (request, everyone) => {
        const given =
          request.kind === "ask"
            ? core.ask(request.text)
            : request.kind === "check"
              ? core.check(request.text)
              : core.quotation(request.text);
        expectDead(
          renderAnswer(given, everyone ? { asked: request, by: "U0ASKER" } : { asked: request, shareable: true }),
        );
        expectDead(renderFindings(core, request.text, "U0ASKER"));
      }),
      { numRuns: 500 },
    );
  });

  it("findings about a message fit into a message and into a modal", () => {
    fc.assert(
      fc.property(typed.map(plainText), (text) => {
        fits(messageBody, renderFindings(core, text, "U0ASKER"));
        fits(modalView, findingsModal(core, text, { channel: "C0123456789", thread: "1455290000.000001" }));
      }),
      { numRuns: 300 },
    );
  });

  it("the question travels whole in the Share button", () => {
    fc.assert(
      fc.property(asked, (request) => {
        const message = renderAnswer(core.ask(request.text), { asked: request, shareable: true });
        expect(JSON.stringify(message.blocks)).toContain(
          JSON.stringify(`1\n${request.kind}\n${request.text}`).slice(1, -1),
        );
      }),
    );
  });

  it("every quotation shown is the article's, word for word", () => {
    fc.assert(
      fc.property(answer, (given) => {
        const blocks = messageBody.parse(renderAnswer(given)).blocks;
        for (const block of blocks)
          for (const part of block.type === "rich_text" ? block.elements : []) {
            if (part.type !== "rich_text_quote") continue;
            const shown = part.elements.map((piece) => (piece.type === "text" ? piece.text : "")).join("");
            expect(article.text).toContain(shown.replace(/…$/, ""));
          }
      }),
    );
  });
});

it("the words that answer are bold in their quotation", () => {
  const at = article.text.indexOf("hosted the discussions");
  const [third] = article.statements.filter(({ start, end }) => start <= at && at < end);
  if (!third) throw new Error("the article does not say who hosted the discussions");
  const words = { text: "hosted", start: at, end: at + 6 };
  const shown = renderAnswer({
    ...core.ask(""),
    outcome: "answered",
    span: words,
    quotes: [quoteStatement(article, third)],
  });
  expect(visible(messageBody.parse(shown).blocks)).toContain("Sergei Lavrov, *hosted* the discussions");
});

describe("a limit filled to the brim", () => {
  const [first] = article.statements;
  const room = 3000;
  const long = (length: number) => {
    const quote = quoteOf(article, 0, 1);
    return richText(blockQuote({ ...quote, text: "x".repeat(length), end: length }, null));
  };

  it("is used to its last character, and what is longer is cut with an ellipsis", () => {
    expect(visible(messageBody.shape.blocks.parse([long(room)]))).toBe("x".repeat(room));
    expect(visible(messageBody.shape.blocks.parse([long(room + 1)]))).toBe(`${"x".repeat(room - 1)}…`);
  });

  it("holds in a button: all that is read of a question, and a label of its length", () => {
    const asked = { kind: "quote" as const, text: "x".repeat(TYPED) };
    const message = renderAnswer(core.quotation(first?.text ?? ""), { asked, shareable: true });
    expect(JSON.stringify(message.blocks)).toContain(`1\\nquote\\n${asked.text}`);
    fits(messageBody, message);
    const examples = ["x".repeat(75), "y".repeat(76), "z".repeat(TYPED)];
    fits(homeView, renderHome({ ...core, examples }));
  });

  it("holds in the form: more people than a menu has room for, with names longer than it has", () => {
    const people = Array.from({ length: 150 }, (_, index) => ({
      name: `${index} ${"n".repeat(75)}`,
      role: "",
      aliases: [],
      office: [],
    }));
    fits(modalView, quotationForm({ ...core, people }));
  });
});

describe("the pages", () => {
  it("fit", () => {
    for (const page of [renderHelp(core), renderSource(core), OUTDATED, THANKS]) {
      fits(messageBody, page);
      expectDead(page);
    }
    fits(homeView, renderHome(core));
    fits(modalView, quotationForm(core));
  });

  it("Context and More fit for every place in the article", () => {
    for (const { start, end } of article.statements) {
      const context = renderContext(article, start, end);
      expect(visible(messageBody.parse(context).blocks)).toContain(`*${article.text.slice(start, end)}*`);
      fits(messageBody, renderMore(article, end));
    }
  });

  it("an article of any size fits", () => {
    const text = Array.from({ length: 300 }, () => "word ".repeat(2000)).join("\n");
    const long = { ...core, article: { ...article, text } };
    fits(messageBody, renderSource(long));
    fits(homeView, renderHome(long));
  });
});

describe("what people type", () => {
  it("is read as plain text", () => {
    expect(plainText("<@U1|kerry> said <https://x.example|this> &amp; &lt;that&gt; in <#C1|general> <!here>")).toBe(
      "said this & <that> in #general",
    );
  });

  it("is never longer than what is read of it, and never half a character", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = plainText(text);
        expect(read.length).toBeLessThanOrEqual(TYPED);
        expect(read.isWellFormed()).toBe(true);
      }),
    );
  });
});
