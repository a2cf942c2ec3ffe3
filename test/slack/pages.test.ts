import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/core/model/article.js";
import { TYPED } from "../../src/slack/limits.js";
import { quotationForm } from "../../src/slack/modals.js";
import {
  OUTDATED,
  renderContext,
  renderHelp,
  renderHome,
  renderMore,
  renderSource,
  THANKS,
} from "../../src/slack/pages.js";
import { renderAnswer } from "../../src/slack/render.js";
import { blockQuote, richText } from "../../src/slack/rich-text.js";
import { plainText } from "../../src/slack/text.js";
import { core } from "../core.js";
import { expectDead, fits, typed } from "./anything.js";
import { homeView, messageBody, modalView, visible } from "./loopback/block-kit.js";

const { article } = core;

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
  it("number the article's paragraphs, and nothing else", () => {
    const last = article.statements.at(-1);
    const lines = renderSource(core).text.trimEnd().split("\n");
    expect(lines.at(-1)).toContain(`${last?.paragraph}. `);
    expect(lines.at(-1)).toContain(last?.text);
  });

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
