import type { CheckAnswer, Difference, Gap, QuotationAnswer, Quote, Source, Speaker } from "./answer.js";
import type { Span } from "./span.js";

/**
 * What a review of a running text comes to: every quotation and claim in it, found, attributed and judged. Plain values that serialise to
 * JSON. Places of `spans` and `attributed` are UTF-16 code units of the reviewed text, unchanged; all others are places in the article.
 */

/** How a text is written: as it comes, or in Markdown, whose block quotes, emphasis, code and links are then told from words. */
export type TextFormat = "plain" | "markdown";

/** How a text tells whose words it gives: `label` is "KERRY:" before them or "— Kerry" behind, `signature` such a line of its own. */
export type Attributing = "name" | "role" | "pronoun" | "label" | "signature";

/** Whom the text itself gives words to: where it says so. */
export interface Attribution extends Span {
  /** The full name of one of the article's people; of anybody else the name or role as it is written. */
  name: string;
  how: Attributing;
}

/** What else is to be said of a quotation: of its words, or of whom the text gives them to. */
export type QuotationNote = "only bracketed words differ" | "two people may have said it";

/** A quotation in the text, and what the article has of it. */
export interface QuotationFinding {
  /** `q1`, `q2` … in the order of the text. */
  id: string;
  kind: "quotation";
  /** The quoted words as they stand in the text, without their marks; several where `he said` or a paragraph's end breaks them. */
  spans: Span[];
  attributed: Attribution | null;
  verdict: QuotationAnswer["outcome"];
  /** Who said the words according to the article; `article` for the reporter's own; null where they are not found. */
  speaker: Speaker | null;
  /** The article's true words, the nearest first. */
  evidence: Quote[];
  /** From the quoted words to the article's; empty where nothing differs. */
  difference: Difference[];
  /** The true words in the text's own marks, ready to paste: a slice of the article between them. Null where nothing is to correct. */
  correction: string | null;
  /** Words of the article's same sentence, left out, that negate, except or condition what is quoted: a place in the article. */
  clipped: Span | null;
  note: QuotationNote | null;
}

/** A claim in the text, and whether the article bears it out. */
export interface ClaimFinding {
  /** `c1`, `c2` … in the order of the text. */
  id: string;
  kind: "claim";
  /** The sentence, or the clause of one. */
  spans: Span[];
  attributed: Attribution | null;
  verdict: CheckAnswer["outcome"];
  evidence: Quote[];
  /** The words of the first piece of evidence that settle it. */
  decisive: Span | null;
  gap: Gap | null;
}

export type Finding = QuotationFinding | ClaimFinding;

/** The review of one text: the same for the same text, to the byte. */
export interface Review {
  source: Source;
  /** SHA-256 of the reviewed text in UTF-8, in hexadecimal. */
  draftSha256: string;
  counts: {
    quotations: Record<QuotationFinding["verdict"], number>;
    claims: Record<ClaimFinding["verdict"], number>;
    /** Sentences that are no business of the article, and were left alone. */
    silent: number;
  };
  /** In the order of the text. */
  findings: Finding[];
}
