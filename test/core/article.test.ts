import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { quoteOf, quoteStatement, voiceOf } from "../../src/core/model/article.js";
import { DEFAULT_KNOWLEDGE } from "../../src/core/open.js";
import { core } from "./opened.js";

const { article } = core;
const bytes = readFileSync(join(DEFAULT_KNOWLEDGE, "article.txt"));

describe("the article", () => {
  it("is the source, byte for byte", () => {
    const sha256 = "12d355bc655ebf18d7f166055260a30d8cd71593124094dbe558c4ca7e67a085";
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(article.sha256).toBe(sha256);
    expect(article.text).toBe(bytes.toString("utf8"));
  });

  it("keeps its own spelling, and leaves out the web page's button", () => {
    expect(article.text).toContain("therefor, cessation");
    expect(article.text).toContain("el-Nusrah");
    expect(article.text).not.toContain("Share");
  });

  it("is cut into statements that are slices of it, in its order, none overlapping", () => {
    let from = 0;
    for (const { text, start, end } of article.statements) {
      expect(start).toBeGreaterThanOrEqual(from);
      expect(article.text.slice(start, end)).toBe(text);
      from = end;
    }
    expect(article.statements).toHaveLength(27);
  });

  it("leaves nothing but quotation marks, blanks and the translation mark outside the statements", () => {
    const ends = [0, ...article.statements.map(({ end }) => end)];
    const starts = [...article.statements.map(({ start }) => start), article.text.length];
    const left = starts.map((start, at) => article.text.slice(ends[at], start)).join("");
    expect(left.replace("(Translated)", "").replace(/["\s]/g, "")).toBe("");
  });

  it("numbers its paragraphs from 1, a line each", () => {
    const lines = article.text.split("\n").filter((line) => line.trim());
    for (const { text, paragraph } of article.statements) expect(lines[paragraph - 1]).toContain(text);
    expect(article.statements[0]?.paragraph).toBe(1);
    expect(article.statements.at(-1)?.paragraph).toBe(lines.length);
  });

  it("marks the words of Lavrov, and nobody else's, as translated", () => {
    const translated = article.statements.filter((statement) => statement.translated);
    expect(translated.map(({ speaker, kind }) => [speaker.name, kind])).toEqual([
      ["Sergei Lavrov", "quotation"],
      ["Sergei Lavrov", "quotation"],
    ]);
  });

  it("takes as quotations exactly what stands in quotation marks", () => {
    for (const { kind, start } of article.statements) {
      const marks = article.text.slice(0, start).split('"').length - 1;
      expect(kind === "quotation").toBe(marks % 2 === 1);
    }
  });

  it("gives the reporter's rendering of somebody's words the reporter's voice", () => {
    const voices = article.statements.map((statement) => [statement.kind, voiceOf(statement)?.name]);
    expect(voices).toContainEqual(["quotation", "Staffan de Mistura"]);
    for (const [kind, voice] of voices) if (kind !== "quotation") expect(voice).toBe("article");
  });

  it("has people whose roles stand in it word for word", () => {
    for (const { role } of core.people) expect(article.text).toContain(role);
    expect(core.people.map(({ name }) => name)).toEqual(["John Kerry", "Sergei Lavrov", "Staffan de Mistura"]);
  });
});

describe("a quote", () => {
  it("can be found again by its selectors: exact words with their surroundings, and positions", () => {
    for (const statement of article.statements) {
      const { selectors, start, end, text } = quoteStatement(article, statement);
      const [words, positions] = selectors;
      expect(words).toMatchObject({ type: "TextQuoteSelector", exact: text });
      expect(positions).toEqual({ type: "TextPositionSelector", start, end });
      expect(article.text.indexOf(words.prefix + words.exact + words.suffix)).toBe(start - words.prefix.length);
      expect(words.prefix).toHaveLength(Math.min(32, start));
      expect(words.suffix).toHaveLength(Math.min(32, article.text.length - end));
    }
  });

  it("names every statement that it touches, and the first one's speaker", () => {
    const [first, second] = article.statements;
    const quote = quoteOf(article, (first?.start ?? 0) + 5, (second?.start ?? 0) + 5);
    expect(quote.statements).toEqual([first?.id, second?.id]);
    expect(quote.speaker).toEqual({ name: "article", role: null });
  });

  it.each([
    ["before the article", -1, 10],
    ["beyond the article", 0, 1_000_000],
    ["nothing", 10, 10],
    ["backwards", 20, 10],
  ])("cannot be made from %s", (_, start, end) => {
    expect(() => quoteOf(article, start, end)).toThrow(RangeError);
  });

  it("cannot cut a character in two, nor stand between the statements", () => {
    const speaker = { name: "article", role: null };
    const text = "a 👍. b";
    const one = { id: "s", text: "a 👍.", start: 0, end: 5, paragraph: 1, speaker, translated: false };
    const small = { id: "x", sha256: "", text, statements: [{ ...one, kind: "narration" as const }] };
    expect(quoteOf(small, 0, 4).text).toBe("a 👍");
    expect(() => quoteOf(small, 0, 3)).toThrow(RangeError);
    expect(() => quoteOf(small, 6, 7)).toThrow(RangeError);
  });
});
