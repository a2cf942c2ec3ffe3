import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOfMarkdown } from "../../src/draft-files/markdown.js";
import { reviewDraft } from "../../src/draft-files/review.js";
import { core } from "../core.js";

/** What is left of a Markdown text, without what is not seen, and one blank for several. */
const words = (markdown: string) =>
  wordsOfMarkdown(markdown)
    .replaceAll("\u2060", "")
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .join("\n");

describe("of Markdown only the words are left", () => {
  it.each([
    ["emphasis", "Kerry **said** it is *not* a __ceasefire__.", "Kerry said it is not a ceasefire."],
    ["emphasis in a word", "un**believ**able", "unbelievable"],
    ["links", 'He [said so](http://x.example "a title").', "He said so."],
    ["pictures", "Look: ![Kerry said yes](kerry.png)", "Look:"],
    ["code", "Type `Kerry said yes` now", "Type now"],
    ["code blocks", "One.\n\n```\n1. Kerry said yes\n```\n\nTwo.", "One.\n\n\n\n\n\nTwo."],
    ["tags and comments", "<b>Kerry</b> <!-- said yes --> left", "Kerry left"],
    ["escapes", "\\*not\\* it\\'s", "*not* it's"],
    ["addresses of links", "[a]\n\n[a]: http://kerry.example", "a\n\n"],
    ["settings at the beginning", "---\ntitle: Kerry\n---\nOne.", "\n\n\nOne."],
    ["a rule", "One.\n\n---\n\nTwo.", "One.\n\n\n\nTwo."],
  ])("%s", (_, markdown, left) => {
    expect(words(markdown)).toBe(left);
  });

  it("block quotes keep their mark, items and headings one that parts them from what follows", () => {
    expect(words("# Title #\nText\n> quoted\n> on\n\n* a\n+ b\n2. c")).toBe(
      "- Title\nText\n> quoted\n> on\n\n- a\n- b\n2. c",
    );
  });

  it("every word stays where it was, and nothing is added", () => {
    const pieces = fc.constantFrom(
      "Kerry",
      "a",
      " ",
      "\n",
      "**",
      "_",
      "[",
      "](u)",
      "> ",
      "- ",
      "# ",
      "`",
      "\\",
      "&amp;",
      "<b>",
      "```\n",
      "1. ",
      "\r\n",
      "\ud83d",
      "é",
      "---\n",
      "| ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const markdown = parts.join("");
        const left = wordsOfMarkdown(markdown);
        expect(left).toHaveLength(markdown.length);
        for (let at = 0; at < left.length; at++)
          if (!/[\s\u2060-]/.test(left.charAt(at))) expect(left.charAt(at)).toBe(markdown.charAt(at));
      }),
    );
  });

  it("a thousand quotes in one another are no trouble", () => {
    expect(wordsOfMarkdown(`${"> ".repeat(1000)}x`)).toContain("x");
  });
});

describe("a review of Markdown", () => {
  it("has the draft's own text at its places, marks and all", async () => {
    const text = "Kerry *said*: “Sustained **delivery** will begin [this week](http://x.example).”";
    const { review } = await reviewDraft(core, { name: "a.md", text, format: "markdown" });
    const [quotation] = review.findings;
    expect(quotation).toMatchObject({ kind: "quotation", verdict: "exact" });
    expect(quotation?.spans.map((span) => span.text)).toEqual(
      quotation?.spans.map((span) => text.slice(span.start, span.end)),
    );
    expect(quotation?.spans[0]?.text).toContain("**delivery**");
  });
});
