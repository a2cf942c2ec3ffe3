import { z } from "zod";

/** Ids are short, lower case and hyphenated, because they travel in button ids and log lines. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower case letters and digits with hyphens");
const text = z.string().trim().min(1);
const label = text.max(80);

/** What a question can ask for. `yes` and `no` hold yes/no questions and claims by the article's answer to them. */
export const QUESTION_KINDS = [
  "who",
  "what",
  "when",
  "where",
  "which",
  "why",
  "how",
  "howmany",
  "howlong",
  "say",
  "summary",
] as const;
const questionKind = z.enum(QUESTION_KINDS);

/** article.yaml: what the folder is about. */
export const ArticleFile = z.strictObject({
  id,
  subject: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hexadecimal digits"),
  examples: z.array(text).max(10).default([]),
});

/** people.yaml: whom the article names. */
export const PeopleFile = z.array(
  z.strictObject({ name: text, role: text, aliases: z.array(label).min(1), office: z.array(id).default([]) }),
);

/** statements.yaml: the article's sentences in their order. */
export const StatementsFile = z
  .array(
    z.strictObject({
      id,
      text,
      speaker: text.describe('a name from people.yaml, or "article"'),
      kind: z.enum(["quotation", "reported speech", "narration"]),
      translated: z.boolean().default(false),
    }),
  )
  .min(1);

/** thesaurus.yaml: concepts with the words people use for them, after SKOS. The first label is the preferred one. */
export const ThesaurusFile = z.array(
  z.strictObject({
    id,
    labels: z.array(label).min(1),
    opposite: id.optional().describe("the concept at the other pole"),
    outside: z.boolean().default(false).describe("true where the article does not speak of it"),
  }),
);

const answerSpan = z.strictObject({ statement: id, span: text.optional() });

/** propositions.yaml: what the article states or denies. */
export const PropositionsFile = z.array(
  z.strictObject({
    id,
    says: text,
    article: z.enum(["states", "denies"]),
    by: text.optional().describe("whose word it is, where it counts who said it"),
    evidence: z.array(id).min(1, "a proposition needs evidence"),
    topic: z.array(id).default([]),
    poles: z.array(id).default([]),
    denies: z.array(id).default([]),
    values: z.strictObject({ true: z.array(id).min(1), false: z.array(id).min(1) }).optional(),
    number: z.strictObject({ is: z.number(), units: z.array(text).min(1) }).optional(),
    decisive: text.optional().describe("the words of the first evidence that settle a yes/no question"),
    answers: z.partialRecord(questionKind, answerSpan.nullable()).default({}),
  }),
);

/** gaps.yaml: what people ask and the article does not say. `text` completes "The article does not say …". */
export const GapsFile = z.array(z.strictObject({ id, text: text.nullable() }));

/** phrasings.yaml: how people ask, by proposition and kind of question, and by gap. */
export const PhrasingsFile = z.strictObject({
  propositions: z.record(id, z.partialRecord(z.enum(["yes", "no", ...QUESTION_KINDS]), z.array(text))),
  gaps: z.record(id, z.array(text)),
});

/** The files of a knowledge folder that are YAML, by name, with their schemas. */
export const FILES = {
  "article.yaml": ArticleFile,
  "people.yaml": PeopleFile,
  "statements.yaml": StatementsFile,
  "thesaurus.yaml": ThesaurusFile,
  "propositions.yaml": PropositionsFile,
  "gaps.yaml": GapsFile,
  "phrasings.yaml": PhrasingsFile,
} as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Concept = z.infer<typeof ThesaurusFile>[number];
export type Proposition = z.infer<typeof PropositionsFile>[number];
export type StatementEntry = z.infer<typeof StatementsFile>[number];
export type PhrasingKind = "yes" | "no" | QuestionKind;
