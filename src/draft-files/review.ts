import { createHash } from "node:crypto";
import type { Core } from "../core/core.js";
import type { Finding } from "../core/model/review.js";
import type { Span } from "../core/model/span.js";
import type { Draft, DraftFile, ReviewedDraft } from "./draft.js";
import { readDraft } from "./read.js";

/**
 * Reads a file and checks it against the article.
 * @throws DraftError where it cannot be read as text
 */
export async function reviewFile(core: Core, file: DraftFile): Promise<ReviewedDraft> {
  return reviewDraft(core, await readDraft(file));
}

/** Checks a draft against the article. In Markdown only words are looked up, and all places are those of the draft as it is. */
export async function reviewDraft(core: Core, { name, text, format }: Draft): Promise<ReviewedDraft> {
  if (format === "plain") return { name, text, review: core.review(text, { format }) };
  // Large, and seldom needed.
  const { wordsOfMarkdown } = await import("./markdown.js");
  const review = core.review(wordsOfMarkdown(text), { format });
  const draftSha256 = createHash("sha256").update(text).digest("hex");
  return { name, text, review: { ...review, draftSha256, findings: review.findings.map((one) => placed(one, text)) } };
}

/** The finding with the draft's own text at its places. */
function placed<F extends Finding>(finding: F, text: string): F {
  const asWritten = <S extends Span>(span: S): S => ({ ...span, text: text.slice(span.start, span.end) });
  const { spans, attributed } = finding;
  return { ...finding, spans: spans.map(asWritten), attributed: attributed && asWritten(attributed) };
}
