import { z } from "@hono/zod-openapi";
import { LIMITS } from "../limits.js";

/**
 * The API's values as schemas, from which requests are checked and the OpenAPI document is made. What goes out is the core's own: these
 * schemas describe its types, and the compiler holds both together where the routes are.
 */

/** What zod says of a field that is no text. */
const MISSING = { error: ({ input }: { input?: unknown }) => (input === undefined ? "is missing" : "must be a text") };

const text = (description: string, example: string) =>
  z.string(MISSING).regex(/\S/, "must not be blank").openapi({ description, example });

/** What is asked. */
export const AskRequest = z
  .strictObject({
    question: text("A question, or several.", "Is this a ceasefire?"),
    thread: z
      .array(z.string())
      .max(LIMITS.thread, `must hold at most ${LIMITS.thread} questions`)
      .optional()
      .openapi({
        description: "What the same person asked before, oldest first; the last four count.",
        example: ["What did Kerry say about a ceasefire?"],
      }),
  })
  .openapi("AskRequest");

export const CheckRequest = z
  .strictObject({ claim: text("A claim.", "Lavrov called it an easy task.") })
  .openapi("CheckRequest");

export const QuoteRequest = z
  .strictObject({
    words: text(
      "Pasted words. Those inside quotation marks are looked up; without any, all of them. A speaker may stand beside them.",
      "“It is not a ceasefire” - Lavrov",
    ),
    speaker: z.string().optional().openapi({
      description: "Whom the words are said to be from, before what `words` says of it.",
      example: "Lavrov",
    }),
  })
  .openapi("QuoteRequest");

export const DraftRequest = z
  .strictObject({
    text: text(
      "A running text, of up to 150,000 words.",
      "Kerry said that it is “a ceasefire”. Aid will reach Madaya this week.",
    ),
    format: z
      .enum(["plain", "markdown"])
      .optional()
      .openapi({ description: "How the text is written; plain where nothing is said." }),
  })
  .openapi("DraftRequest");

export const SuggestQuery = z.object({
  q: z
    .string("is missing")
    .openapi({ param: { name: "q", in: "query" }, description: "What has been typed so far.", example: "when does" }),
});

const place = {
  start: z.int().nonnegative().openapi({ description: "UTF-16 code units" }),
  end: z.int().nonnegative().openapi({ description: "UTF-16 code units, exclusive" }),
};

const Span = z
  .object({ text: z.string(), ...place })
  .openapi("Span", { description: "A stretch of a text, and its words." });

const Speaker = z.object({ name: z.string(), role: z.string().nullable() }).openapi("Speaker", {
  description: "Somebody the article names, with their role in its words; `article` is the reporter.",
});

const TextQuoteSelector = z
  .object({ type: z.literal("TextQuoteSelector"), exact: z.string(), prefix: z.string(), suffix: z.string() })
  .openapi("TextQuoteSelector", { description: "W3C Web Annotation" });

const TextPositionSelector = z
  .object({ type: z.literal("TextPositionSelector"), ...place })
  .openapi("TextPositionSelector", { description: "W3C Web Annotation" });

const StatementKind = z.enum(["quotation", "reported speech", "narration"]);

const Quote = z
  .object({
    text: z.string(),
    ...place,
    statements: z.array(z.string()).openapi({ description: "Ids of the statements that it touches" }),
    speaker: Speaker,
    kind: StatementKind,
    translated: z.boolean(),
    paragraph: z.int().positive(),
    selectors: z.tuple([TextQuoteSelector, TextPositionSelector]),
  })
  .openapi("Quote", { description: "Words of the article, with all that is needed to cite them." });

const Source = z
  .object({ id: z.string(), sha256: z.string() })
  .openapi("Source", { description: "Which text the quotes are from: SHA-256 of its UTF-8." });

const Gap = z
  .object({ id: z.string(), text: z.string() })
  .openapi("Gap", { description: "What exactly the article does not say." });

const Account = z
  .object({
    of: z
      .string()
      .openapi({ description: "What was accounted for; of a follow-up the question as it was understood." }),
    words: z.array(
      Span.extend({
        standing: z.enum(["borne out", "contradicted", "not in the article", "taken for granted"]),
        evidence: Span.nullable().openapi({ description: "The article's words that bear it out or speak against it" }),
      }),
    ),
  })
  .openapi("Account", {
    description:
      "Why the answer is what it is: each word or phrase of what was asked. Places are those of `of`, of evidence the article's.",
  });

const ClaimOutcome = z.enum(["supported", "refuted", "not_enough_info"]);

const Difference = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }).openapi("Difference", {
  description: "`removed`: only in the pasted words; `added`: what the article has in their place.",
});

const notes = z
  .array(z.string())
  .openapi({ description: "What was not read or not looked up, in sentences; mostly empty." });

const AskAnswer = z
  .object({
    mode: z.literal("ask"),
    outcome: z.enum(["answered", "not_covered"]),
    polarity: z.enum(["yes", "no"]).nullable(),
    isUnsettled: z.boolean().openapi({ description: "The article speaks of it, and gives no clear yes or no." }),
    span: Span.nullable(),
    decisive: Span.nullable(),
    quotes: z.array(Quote),
    nearest: z.array(Quote),
    gap: Gap.nullable(),
    account: Account.nullable(),
    source: Source,
  })
  .openapi("AskAnswer");

const AskPart = AskAnswer.extend({ text: z.string() }).openapi("AskPart", {
  description: "The answer to one of several questions, with the question.",
});

export const AskResponse = AskAnswer.extend({
  notes,
  parts: z.array(AskPart).optional().openapi({
    description: "Only where several questions were asked: each answer; the fields beside are then the first's.",
  }),
}).openapi("AskResponse");

const CheckAnswer = z
  .object({
    mode: z.literal("check"),
    outcome: ClaimOutcome,
    decisive: Span.nullable(),
    parts: z
      .array(Span.extend({ outcome: ClaimOutcome }))
      .openapi({ description: "The verdict on each of several claims, with its place in what was typed." }),
    quotes: z.array(Quote),
    nearest: z.array(Quote),
    gap: Gap.nullable(),
    account: Account.nullable(),
    source: Source,
  })
  .openapi("CheckAnswer");

export const CheckResponse = CheckAnswer.extend({ notes }).openapi("CheckResponse");

const QuotationOutcome = z.enum(["exact", "altered", "misattributed", "not_found"]);

const ONLY_BRACKETED = "only bracketed words differ";

const QuotationAnswer = z
  .object({
    mode: z.literal("quote"),
    outcome: QuotationOutcome,
    words: z.string(),
    claimedSpeaker: z.string().nullable(),
    speaker: Speaker.nullable(),
    quotes: z.array(Quote),
    difference: z.array(Difference),
    correction: z.string().nullable(),
    clipped: Span.nullable(),
    note: z.enum([ONLY_BRACKETED]).nullable(),
    source: Source,
  })
  .openapi("QuotationAnswer");

export const QuoteResponse = QuotationAnswer.extend({ notes }).openapi("QuoteResponse");

const Attribution = z
  .object({
    text: z.string(),
    ...place,
    name: z.string(),
    how: z.enum(["name", "role", "pronoun", "label", "signature"]),
  })
  .openapi("Attribution", { description: "Whom the draft itself gives words to; places in the draft." });

const found = { spans: z.array(Span), attributed: Attribution.nullable() };

const QuotationFinding = z
  .object({
    id: z.string(),
    kind: z.literal("quotation"),
    ...found,
    verdict: QuotationOutcome,
    speaker: Speaker.nullable(),
    evidence: z.array(Quote),
    difference: z.array(Difference),
    correction: z.string().nullable(),
    clipped: Span.nullable(),
    note: z.enum([ONLY_BRACKETED, "two people may have said it"]).nullable(),
  })
  .openapi("QuotationFinding");

const ClaimFinding = z
  .object({
    id: z.string(),
    kind: z.literal("claim"),
    ...found,
    verdict: ClaimOutcome,
    evidence: z.array(Quote),
    decisive: Span.nullable(),
    gap: Gap.nullable(),
  })
  .openapi("ClaimFinding");

const count = z.int().nonnegative();

export const ReviewResponse = z
  .object({
    source: Source,
    draftSha256: z.string(),
    counts: z.object({
      quotations: z.object({ exact: count, altered: count, misattributed: count, not_found: count }),
      claims: z.object({ supported: count, refuted: count, not_enough_info: count }),
      silent: count,
    }),
    findings: z.array(z.discriminatedUnion("kind", [QuotationFinding, ClaimFinding])),
  })
  .openapi("Review", {
    description: "Places of `spans` and `attributed` are those of the draft, all others of the article.",
  });

const Statement = z
  .object({
    id: z.string(),
    text: z.string(),
    ...place,
    paragraph: z.int().positive(),
    speaker: Speaker,
    kind: StatementKind,
    translated: z.boolean(),
  })
  .openapi("Statement");

export const ArticleResponse = z
  .object({ id: z.string(), sha256: z.string(), text: z.string(), statements: z.array(Statement) })
  .openapi("Article");

export const SuggestResponse = z
  .object({ suggestions: z.array(z.string()) })
  .openapi("Suggestions", { example: { suggestions: ["When does the cessation of hostilities begin?"] } });

export const ProblemResponse = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    limit: z.int().optional(),
    unit: z.enum(["bytes", "words"]).optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi("Problem", {
    description: "RFC 9457",
    example: {
      type: "about:blank",
      title: "Unprocessable Entity",
      status: 422,
      detail: "#/question must not be blank",
      errors: [{ pointer: "#/question", detail: "must not be blank" }],
    },
  });
