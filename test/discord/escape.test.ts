import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeArticle, escapeTyped, escapeWithin, oneLine, unescaped } from "../../src/discord/escape.js";
import { core } from "../core.js";
import { typed } from "./arbitrary.js";
import { readAsDiscord, seen, typesIn } from "./markdown.js";

const PLAIN = ["text", "twemoji"];

test("the article shows in Discord exactly as it stands", () => {
  for (const paragraph of core.article.text.split("\n")) {
    const nodes = readAsDiscord(escapeArticle(paragraph));
    expect(seen(nodes)).toBe(paragraph);
    expect(typesIn(nodes).filter((type) => !PLAIN.includes(type))).toEqual([]);
  }
});

test("whatever somebody types comes back as the words they typed, with nothing in it live", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const nodes = readAsDiscord(escapeTyped(text));
      expect(seen(nodes)).toBe(oneLine(text));
      expect(typesIn(nodes).filter((type) => !PLAIN.includes(type))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("links, invites and emoji codes lose what makes them live", () => {
  expect(escapeTyped("https://evil.example discord.gg/abc :smile:")).toBe(
    "https\\:\\/\\/evil.example discord.gg\\/abc \\:smile:",
  );
});

test("headings, lists and small print do not begin where a typed line begins", () => {
  for (const text of ["# big", "-# small", "- point", "+ point", "1. point", "2) point", "> quote", "* point"])
    expect(escapeTyped(text)).toMatch(/^\d*\\/);
});

test("characters that nobody sees are left out", () => {
  expect(escapeTyped("a\u202eb\u0000c\u2066d")).toBe("abcd");
});

test("escapes can be taken away again, which is how a follow-up reads the question below an answer", () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(unescaped(escapeTyped(text))).toBe(oneLine(text));
    }),
  );
});

test("a text that is cut fits, says that it is cut, and never ends in half a character or half an escape", () => {
  fc.assert(
    fc.property(typed, fc.nat({ max: 300 }), (text, room) => {
      const cut = escapeWithin(text, room, escapeTyped);
      expect(cut.length).toBeLessThanOrEqual(room);
      expect(cut.isWellFormed()).toBe(true);
      expect(/(^|[^\\])(\\\\)*\\$/.test(cut)).toBe(false);
      if (cut !== escapeTyped(text) && cut !== "") expect(unescaped(cut)).toMatch(/…$/);
    }),
  );
});
