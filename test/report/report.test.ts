import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { claimReviewReport } from "../../src/report/claim-review.js";
import { REPORT_FORMATS } from "../../src/report/formats.js";
import { markedText } from "../../src/report/marked-text.js";
import { placesIn } from "../../src/report/places.js";
import { reportOn } from "../../src/report/report.js";
import { core } from "../core.js";
import { DRAFT, HOSTILE, reviewed } from "./reviewed.js";

const { article } = core;

describe("places", () => {
  it("are counted as editors count them, whatever ends the lines", () => {
    const place = placesIn("ab\ncd\r\n\re");
    expect([0, 1, 3, 4, 7, 8].map(place)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

describe.each(REPORT_FORMATS)("a report as %s", (format) => {
  it("is the same every time, and ends its last line", async () => {
    const draft = reviewed(DRAFT);
    const report = reportOn([draft], article, format);
    expect(report).toBe(reportOn([reviewed(DRAFT)], article, format));
    expect(report).toMatch(/[^\n]\n$/);
  });

  it("has the true words and who said them", async () => {
    const report = reportOn([reviewed(DRAFT)], article, format);
    expect(report).toContain("Sustained delivery will begin this week.");
  });
});

describe("JSON", () => {
  it("of one draft is its review with the draft's name, of several an array of them", async () => {
    const [one, other] = [reviewed(DRAFT), reviewed("Kerry announced a ceasefire.", "b.md")];
    expect(JSON.parse(reportOn([one], article, "json"))).toEqual({ draft: "draft.txt", ...one.review });
    expect(JSON.parse(reportOn([one, other], article, "json"))).toEqual([
      { draft: "draft.txt", ...one.review },
      { draft: "b.md", ...other.review },
    ]);
  });
});

/** As much of a Web Annotation as this program writes, strictly. */
const selected = z.strictObject({
  type: z.literal("SpecificResource"),
  source: z.string().startsWith("ni:///sha-256;"),
  purpose: z.literal("linking").optional(),
  selector: z.tuple([
    z.strictObject({ type: z.literal("TextQuoteSelector"), exact: z.string(), prefix: z.string(), suffix: z.string() }),
    z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
  ]),
});
const body = z.strictObject({
  type: z.literal("TextualBody"),
  purpose: z.enum(["assessing", "tagging", "editing"]),
  value: z.string(),
  format: z.literal("text/plain"),
  language: z.literal("en").optional(),
});
const annotation = z.strictObject({
  id: z.string(),
  type: z.literal("Annotation"),
  motivation: z.literal("assessing"),
  body: z.array(z.union([body, selected])),
  target: z.union([selected, z.array(selected).min(2)]),
});
const collection = z.object({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  type: z.literal("AnnotationCollection"),
  total: z.int(),
  first: z.object({ type: z.literal("AnnotationPage"), items: z.array(annotation) }),
});

describe("Web Annotations", () => {
  it("select the draft's words by themselves and by their place in characters, and the article's", async () => {
    const text = `😀 ${DRAFT}`;
    const { first, total } = collection.parse(JSON.parse(reportOn([reviewed(text)], article, "jsonld")));
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
    const slice = (whole: string, { selector: [, { start, end }] }: z.infer<typeof selected>) =>
      Array.from(whole).slice(start, end).join("");
    for (const { target, body: bodies } of first.items) {
      for (const one of [target].flat()) expect(slice(text, one)).toBe(one.selector[0].exact);
      for (const one of bodies)
        if (one.type === "SpecificResource") expect(slice(article.text, one)).toBe(one.selector[0].exact);
    }
    expect(JSON.stringify(first.items)).toContain('"purpose":"editing"');
  });
});

describe("ClaimReview", () => {
  const publication = { url: "https://desk.example/check.html#top", author: "The Desk" };

  it("has the claims with a verdict, each with an address of its own, and nothing else", async () => {
    const draft = reviewed(`${DRAFT}The convoys carried blankets.\n`);
    const claims: unknown = JSON.parse(claimReviewReport(draft, publication));
    expect(claims).toEqual([
      expect.objectContaining({
        "@type": "ClaimReview",
        claimReviewed: "The talks were in Munich.",
        author: { "@type": "Organization", name: "The Desk" },
        reviewRating: expect.objectContaining({ ratingValue: 5, alternateName: "Supported by the article" }),
      }),
      expect.objectContaining({
        claimReviewed: "Kerry announced a ceasefire.",
        url: expect.stringMatching(/^https:\/\/desk\.example\/check\.html#c\d+$/),
        reviewRating: expect.objectContaining({ ratingValue: 1, alternateName: "Refuted by the article" }),
      }),
    ]);
  });
});

describe("a page", () => {
  it("loads and runs nothing, whatever stands in the draft and its name", async () => {
    for (const text of HOSTILE) {
      const page = reportOn([reviewed(text, `"><script>.txt`)], article, "html");
      const tags = new Set(Array.from(page.matchAll(/<\/?([a-z0-9]+)/gi), ([, tag]) => tag));
      expect([...tags].filter((tag) => !PLAIN_TAGS.has(tag ?? ""))).toEqual([]);
      for (const [tag] of page.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/\s(?:src|on\w+|style)=|javascript:/i);
      expect(page).not.toMatch(/[\u202a-\u202e]/);
      expect(page).toBe(page.toWellFormed());
    }
  });

  it("marks the draft's places, each a link to its finding and back", async () => {
    const page = reportOn([reviewed(DRAFT), reviewed(DRAFT, "again.txt")], article, "html");
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
    expect(page).toMatch(/<mark class="wrong"><a href="#d1-q2">Sustained delivery has begun this week\.<\/a><\/mark>/);
  });

  it("begins with a summary, and says in words what is struck and underlined", async () => {
    const page = reportOn([reviewed(DRAFT)], article, "html");
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toMatch(/<h1>draft\.txt<\/h1>\s*<ul class="summary"><li>To correct: 2\.<\/li>/);
    expect(page).toContain("<del>has begun</del> <ins>will begin</ins>");
    expect(page).toMatch(/Not in the article: “has begun”.*The article has: “will begin”/s);
  });
});

const PLAIN_TAGS = new Set(
  "html head meta title style body main article section h1 h2 h3 p ul li a q span del ins small code figure blockquote figcaption strong mark div footer".split(
    " ",
  ),
);

describe("Markdown", () => {
  it("begins with a summary, and puts what is wrong before what is right", async () => {
    const report = reportOn([reviewed(DRAFT)], article, "markdown");
    expect(report).toMatch(/^# draft\.txt\n\n- To correct: 2\.\n- 2 quotations: 1 exact, 1 altered\.\n- 2 claims:/);
    expect(report).toMatch(/## To correct\n\n### 3:12 Altered[\s\S]*## As the article has it\n\n### 1:14 Exact/);
    expect(report).toContain("Sustained delivery ~~has begun~~ **will begin** this week");
  });

  it("has no markup of the draft's own", async () => {
    for (const text of HOSTILE) {
      const tree = fromMarkdown(reportOn([reviewed(text, "*a* <b>.txt")], article, "markdown"));
      const kinds = new Set(JSON.stringify(tree).match(/"type":"(html|link|image|code)"/g));
      expect([...kinds]).toEqual([]);
      expect(tree.children.filter((node) => node.type === "heading" && node.depth === 1)).toHaveLength(1);
    }
  });
});

describe("marked text", () => {
  it("is the whole text, in pieces that begin and end where findings do, the narrowest finding first", () => {
    const span = (start: number, end: number) => ({ text: "", start, end });
    const findings = [
      { id: "c1", spans: [span(0, 8)] },
      { id: "q1", spans: [span(2, 4), span(6, 8)] },
    ];
    expect(markedText("abcdefghij", findings)).toEqual([
      { text: "ab", ids: ["c1"] },
      { text: "cd", ids: ["q1", "c1"] },
      { text: "ef", ids: ["c1"] },
      { text: "gh", ids: ["q1", "c1"] },
      { text: "ij", ids: [] },
    ]);
  });
});
