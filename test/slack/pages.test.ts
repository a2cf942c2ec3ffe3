import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHelp, renderHome } from "../../src/slack/help.js";
import { plainText, readLoud } from "../../src/slack/incoming.js";
import { quotationForm } from "../../src/slack/modals.js";
import { plain, renderAnswer } from "../../src/slack/render.js";
import { paragraph, richText, run } from "../../src/slack/rich-text.js";
import { renderContext, renderMore, renderSource } from "../../src/slack/source.js";
import { WORDS } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { findingOf } from "../surface/finding.js";
import { expectDead, fits, typed } from "./anything.js";
import { homeView, messageBody, modalView, visible } from "./loopback/block-kit.js";

const { article } = core;

describe("a limit filled to the brim", () => {
  const [first] = article.statements;
  const room = 3000;
  const long = (length: number) => richText(paragraph(run("x".repeat(length))));

  it("is used to its last character, and what is longer is cut with an ellipsis", () => {
    expect(visible(messageBody.shape.blocks.parse([long(room)]))).toBe("x".repeat(room));
    expect(visible(messageBody.shape.blocks.parse([long(room + 1)]))).toBe(`${"x".repeat(room - 1)}…`);
  });

  it("holds in a button: a question of its length travels whole, and a longer one has no button", () => {
    const shared = (length: number) => {
      const asked = "x".repeat(length);
      const message = renderAnswer(findingOf(core.quotation(first?.text ?? "")), article, { asked, isPrivate: true });
      fits(messageBody, message);
      return JSON.stringify(message.blocks).includes(`\\n${asked}"`);
    };
    const version = `2.${article.sha256.slice(0, 8)}\n`.length;
    expect([shared(2000 - version), shared(2001 - version)]).toEqual([true, false]);
    const examples = ["x".repeat(75), "y".repeat(76), "z".repeat(2000)];
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
    const lines = renderSource(article).text.trimEnd().split("\n");
    expect(lines.at(-1)).toContain(`${last?.paragraph}. `);
    expect(lines.at(-1)).toContain(last?.text);
  });

  it("fit", () => {
    for (const page of [renderHelp(core), renderSource(article), plain(WORDS.outdated), plain(WORDS.thanks)]) {
      fits(messageBody, page);
      expectDead(page);
    }
    fits(homeView, renderHome(core));
    fits(modalView, quotationForm(core));
  });

  it("Context and More fit for every place in the article", () => {
    for (const { start, end } of article.statements) {
      const context = renderContext({ start, end }, article);
      expect(visible(messageBody.parse(context).blocks)).toContain(`*${article.text.slice(start, end)}*`);
      fits(messageBody, renderMore([{ start, end }], article));
    }
  });

  it("an article of any size fits", () => {
    const text = Array.from({ length: 300 }, () => "word ".repeat(2000)).join("\n");
    const long = { ...core, article: { ...article, text } };
    fits(messageBody, renderSource(long.article));
    fits(homeView, renderHome(long));
  });
});

describe("what people type", () => {
  it("is read as plain text", () => {
    expect(plainText("<@U1|kerry> said <https://x.example|this> &amp; &lt;that&gt; in <#C1|general> <!here>")).toBe(
      "said this & <that> in #general",
    );
  });

  it("is never half a character, and nothing that cannot be seen", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = plainText(text);
        expect(read.isWellFormed()).toBe(true);
        expect(read).not.toMatch(/[\u061c\u202e\u200b]/);
      }),
    );
  });

  it.each([
    ["ask! Is this a ceasefire?", "Is this a ceasefire?"],
    ["quote! Kerry on aid", "quote: Kerry on aid"],
    ["check!: It is a ceasefire", "check: It is a ceasefire"],
  ])("asks with an exclamation mark for an answer that everyone sees: %s", (text, typed) => {
    expect(readLoud(text)).toEqual({ typed, isForEveryone: true });
  });

  it.each([
    ["ask!", "ask"],
    ["source!", "source"],
    ["Is this a ceasefire!", "Is this a ceasefire!"],
  ])("asks nothing for everyone in: %s", (text, typed) => {
    expect(readLoud(text)).toEqual({ typed, isForEveryone: false });
  });
});
