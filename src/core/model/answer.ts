import type { Span } from "./span.js";

export type { Span };

/**
 * What the core returns: plain values that serialise to JSON, the same on every surface. All places are UTF-16 code units of the
 * article's text, `end` exclusive.
 */

/** How words stand in the article: inside quotation marks, rendered by the reporter, or the reporter's own account. */
export type StatementKind = "quotation" | "reported speech" | "narration";

/** Somebody the article names, with their role in the article's words. The reporter is `article`, without a role. */
export interface Speaker {
  name: string;
  role: string | null;
}

/** W3C Web Annotation, TextQuoteSelector: the words with what stands before and after them. */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation, TextPositionSelector. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

/** Words of the article with all that is needed to cite them. Made only by `quoteOf` in article.ts, by slicing. */
export interface Quote extends Span {
  /** Ids of the statements that the quote touches, in the article's order. */
  statements: string[];
  /** Who spoke the words, or whose words the reporter renders; `article` for narration. */
  speaker: Speaker;
  kind: StatementKind;
  /** True where the article marks the words as a translation. */
  translated: boolean;
  /** Paragraph number, counted from 1. */
  paragraph: number;
  selectors: [TextQuoteSelector, TextPositionSelector];
}

/** Which text the quotes are from. */
export interface Source {
  id: string;
  /** SHA-256 of the article's UTF-8 text, in hexadecimal. */
  sha256: string;
}

/**
 * A thing people ask that the article does not say: in the editor's words ("how long the pause will last"), or in the asker's own, in quotation
 * marks ("“on television”"; its id is then `unaccounted`).
 */
export interface Gap {
  id: string;
  text: string;
}

/**
 * How words of what was typed stand to the article: its words bear them out, or speak against them; it does not say them; or they claim nothing
 * ("reportedly", "the talks", a greeting).
 */
export type Standing = "borne out" | "contradicted" | "not in the article" | "taken for granted";

/** A content word or phrase of what was typed, with its standing; `start` and `end` are places in `Account.of`. */
export interface AccountedWords extends Span {
  standing: Standing;
  /** The article's words that bear it out or speak against it; null where there are none. */
  evidence: Span | null;
}

/** Why an answer is what it is: what became of each content word. */
export interface Account {
  /** What was accounted for: what was typed, as long as it was; of a follow-up the question as it was understood. */
  of: string;
  words: AccountedWords[];
}

/** The id of the gap of a text in another language: nothing in it was looked up. */
export const OTHER_LANGUAGE = "other-language";

/** The answer to a question. */
export interface AskAnswer {
  mode: "ask";
  outcome: "answered" | "not_covered";
  /** Set where the question is a yes/no question and the article settles it. */
  polarity: "yes" | "no" | null;
  /** True where the article speaks of what a yes/no question asks, and gives no clear yes or no: its words are shown without a verdict. */
  isUnsettled: boolean;
  /** The few words of the first quote that answer a who, when, where, what or how many question. */
  span: Span | null;
  /** The words of the first quote that settle a yes/no question. */
  decisive: Span | null;
  /** The answer, best first; empty when not covered. */
  quotes: Quote[];
  /** When not covered: the statements nearest to the question, as such, and not as an answer. */
  nearest: Quote[];
  /** When not covered: what exactly the article does not say, where that is known. */
  gap: Gap | null;
  /** Null where nothing in it can be accounted for. */
  account: Account | null;
  source: Source;
}

/** One of several claims in what was typed, with its own verdict; places in what was typed. */
export interface ClaimPart extends Span {
  outcome: CheckAnswer["outcome"];
}

/** A claim's verdict, in FEVER's labels. */
export interface CheckAnswer {
  mode: "check";
  outcome: "supported" | "refuted" | "not_enough_info";
  /** The words of the first quote that settle it. */
  decisive: Span | null;
  /** Where several things are claimed, each with its verdict; none where it is one. */
  parts: ClaimPart[];
  /** The evidence, best first; empty without enough information. */
  quotes: Quote[];
  nearest: Quote[];
  gap: Gap | null;
  account: Account | null;
  source: Source;
}

/** One piece of the word-level difference from pasted words to the article's. */
export interface Difference {
  /** `removed`: only in the pasted words; `added`: only in the article, which has it in their place. */
  kind: "same" | "added" | "removed";
  text: string;
}

/** What became of pasted words. */
export interface QuotationAnswer {
  mode: "quote";
  outcome: "exact" | "altered" | "misattributed" | "not_found";
  /** The words that were looked up, as they were pasted, without their quotation marks. */
  words: string;
  /** Whom the input names as their speaker, if anybody. */
  claimedSpeaker: string | null;
  /** Who said the words according to the article; `article` for the reporter's own; null when not found. */
  speaker: Speaker | null;
  /** The article's true words; empty when not found. */
  quotes: Quote[];
  /** From the pasted words to the article's, as a copy editor would mark them; empty unless altered. */
  difference: Difference[];
  /** The true words in the pasted ones' own marks, ready to paste: a slice of the article between them; null unless altered. */
  correction: string | null;
  /** Words of the article's same sentence, left out, that negate, except or condition what is quoted. */
  clipped: Span | null;
  note: "only bracketed words differ" | null;
  source: Source;
}

export type Answer = AskAnswer | CheckAnswer | QuotationAnswer;
