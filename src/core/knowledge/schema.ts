import { z } from "zod";

/** Ids are short, lower case and hyphenated, because they travel in button ids and log lines. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower case letters and digits with hyphens");
const text = z.string().trim().min(1);
const label = text.max(80);

/** What a question can ask for. */
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

/** What a phrasing of a proposition can be: a question of a kind, or a yes/no question or claim with the article's answer to it. */
export const PHRASING_KINDS = ["yes", "no", ...QUESTION_KINDS] as const;

/** article.yaml: what the folder is about. */
export const ArticleFile = z.strictObject({
  id: Id,
  subject: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hexadecimal digits"),
  examples: z.array(text).max(10).default([]),
  granted: z
    .string()
    .default("")
    .describe("words, with blanks between them, that a text may use of any topic: what every reader takes for granted"),
});

/** people.yaml: whom the article names. */
export const PeopleFile = z.array(
  z.strictObject({ name: text, role: text, aliases: z.array(label).min(1), office: z.array(Id).default([]) }),
);

/** statements.yaml: the article's sentences in their order. */
export const StatementsFile = z
  .array(
    z.strictObject({
      id: Id,
      text,
      speaker: text.describe('a name from people.yaml, or "article"'),
      kind: z.enum(["quotation", "reported speech", "narration"]),
      translated: z.boolean().default(false),
    }),
  )
  .min(1);

/** thesaurus/*.yaml: concepts with the words people use for them, after SKOS. The first label is the preferred one. */
const KINDS = ["person", "office", "body", "group", "place", "thing", "time", "number"] as const;

export const ThesaurusFile = z.array(
  z.strictObject({
    id: Id,
    labels: z.array(label).min(1).describe("the preferred one first; a label belongs to one concept only"),
    kind: z
      .enum(KINDS)
      .optional()
      .describe(
        "what kind of thing it is; where a text names one that its proposition does not know, it says something else",
      ),
    opposite: Id.optional().describe("the concept at the other pole"),
    outside: z.boolean().default(false).describe("true where the article does not speak of it"),
  }),
);

const answerSpan = z.strictObject({ statement: Id, span: text.optional() });

/** Phrasings of a proposition by kind. */
const byKind = z.partialRecord(z.enum(PHRASING_KINDS), z.array(text));

/** topics/ID.yaml of what the article settles, and how people ask for it and claim it. */
export const PropositionFile = z.strictObject({
  says: text.describe("the proposition in the editor's words"),
  article: z.enum(["states", "denies"]).describe("whether the article states or denies it"),
  by: text.optional().describe("whose word it is, where it counts who said it"),
  evidence: z.array(Id).min(1, "a proposition needs evidence").describe("ids of statements, the best first"),
  topic: z.array(Id).default([]).describe("concepts that it is about: to negate them is to deny it"),
  poles: z
    .array(Id)
    .default([])
    .describe("concepts that affirm it when a question or claim uses them; their opposites deny it"),
  denies: z.array(Id).default([]).describe("further concepts that deny it"),
  values: z
    .strictObject({ true: z.array(Id).min(1), false: z.array(Id).min(1), of: z.array(Id).default([]) })
    .optional()
    .describe(
      "of the concepts of one kind those that are true of it, and those that are not; beside one of `of` a false one refutes also what a text says of a related matter",
    ),
  order: z
    .strictObject({ first: z.array(Id).min(1), later: z.array(Id).min(1) })
    .optional()
    .describe(
      "concepts that come first by it, and those that come later: a text that has them the other way round denies it",
    ),
  number: z.strictObject({ is: z.number(), units: z.array(text).min(1) }).optional(),
  matters: z
    .array(Id)
    .default([])
    .describe("names of matters: what other propositions of the same matter say may be said in one breath with it"),
  needs: z.array(Id).default([]).describe("concepts without any of which a text is not about it"),
  words: z
    .string()
    .default("")
    .describe(
      "words, with blanks between them, by which it may be truly put, beside those of its evidence and phrasings",
    ),
  decisive: text.optional().describe("the words of the first evidence that settle a yes/no question or a claim"),
  answers: z
    .partialRecord(questionKind, answerSpan.nullable())
    .default({})
    .describe(
      "by kind of question the statement to quote and the few words of it that answer; null where there are none",
    ),
  phrasings: byKind.default({}),
});

/** topics/ID.yaml of what people ask and the article does not say. */
export const GapFile = z.strictObject({
  gap: text
    .nullable()
    .describe('completes "The article does not say …"; null where nothing was asked that an article could answer'),
  phrasings: z.array(text).default([]),
});

/** training/NAME.yaml: phrasings that stand apart from the topics', because they were written for something else; by the topic's id. */
export const TrainingFile = z.strictObject({
  propositions: z.record(Id, byKind).default({}),
  gaps: z.record(Id, z.array(text)).default({}),
});

/** The YAML files of a knowledge folder, by the name of their JSON Schema. */
export const FILES = {
  article: ArticleFile,
  people: PeopleFile,
  statements: StatementsFile,
  thesaurus: ThesaurusFile,
  topic: z.union([PropositionFile, GapFile]),
  training: TrainingFile,
} as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Concept = z.infer<typeof ThesaurusFile>[number];
/** What the article settles; its id is its file's name. */
export type Proposition = Omit<z.infer<typeof PropositionFile>, "phrasings"> & { id: string };
export type StatementEntry = z.infer<typeof StatementsFile>[number];
export type PhrasingKind = (typeof PHRASING_KINDS)[number];
