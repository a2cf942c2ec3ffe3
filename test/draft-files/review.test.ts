import { describe, expect, it } from "vitest";
import { reviewFile } from "../../src/draft-files/review.js";
import { core } from "../core.js";
import { docx } from "./docx.js";

const QUOTED = "Kerry said: “Sustained delivery will begin this week.”";
const review = (name: string, bytes: string | Uint8Array) =>
  reviewFile(core, { name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes });

describe("a draft that is checked", () => {
  it("has its own text at the places of what was found, markup and all", async () => {
    const text = "# News\n\nKerry *said*: “Sustained **delivery** will begin [this week](http://x.example).”\n";
    const { review: found } = await review("a.md", text);
    const [quotation] = found.findings.filter(({ kind }) => kind === "quotation");
    expect(quotation).toMatchObject({ verdict: "exact", attributed: { name: "John Kerry" } });
    for (const { text: words, start, end } of quotation?.spans ?? []) expect(words).toBe(text.slice(start, end));
    expect(quotation?.spans[0]?.text).toContain("**delivery**");
  });

  it("in Markdown is read without code, comments and addresses", async () => {
    const text =
      "```\nKerry announced a ceasefire.\n```\n\n<!-- Kerry announced a ceasefire. -->\n\n[a]: http://x.example\n\nHello.";
    expect((await review("a.md", text)).review.findings).toEqual([]);
  });

  it("comes to the same whether it is text or a Word document", async () => {
    const verdicts = async (name: string, bytes: string | Uint8Array) =>
      (await review(name, bytes)).review.findings.map(({ kind, verdict }) => [kind, verdict]);
    const paragraphs = [QUOTED, "Kerry announced a ceasefire."];
    expect(await verdicts("a.docx", await docx(paragraphs))).toEqual(await verdicts("a.txt", paragraphs.join("\n\n")));
  });
});
