import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { draftArticle } from "../../src/core/ingest/draft.js";
import { draftFolder } from "../../src/core/ingest/folder.js";
import { loadKnowledge } from "../../src/core/knowledge/load.js";
import { ArticleFile } from "../../src/core/knowledge/schema.js";
import { REPORTER } from "../../src/core/model/article.js";

const USAGE = `usage: npm run ingest -- ARTICLE.txt --id ID [--out DIR]

Drafts a knowledge folder for an article, for an editor to correct: its sentences, its direct quotations, and their
speakers as far as the text makes them plain.

  ARTICLE.txt  the article as plain text in UTF-8, a paragraph a line
  --id ID      a short name for it: lower case letters and digits with hyphens
  --out DIR    the folder to make; without it knowledge/ID. A folder that exists is never written to
  --help       this text`;

const Arguments = z.object({
  file: z.string({ error: "which article? name its file" }),
  id: ArticleFile.shape.id,
  out: z.string().min(1, "--out needs a folder").optional(),
});

/** What is wrong with how the command was called. */
class UsageError extends Error {}

/** What the command has to say, where, and the exit status: 0 done, 1 failed, 2 wrong usage. */
export interface Outcome {
  status: 0 | 1 | 2;
  output: string;
  complaint: string;
}

/** Runs `npm run ingest` with these arguments; never throws. */
export function ingest(args: string[]): Outcome {
  try {
    return { status: 0, output: run(args), complaint: "" };
  } catch (error) {
    const complaint = `ingest: ${error instanceof Error ? error.message : String(error)}`;
    return error instanceof UsageError
      ? { status: 2, output: "", complaint: `${complaint}\n\n${USAGE}` }
      : { status: 1, output: "", complaint };
  }
}

function run(args: string[]): string {
  const options = readArguments(args);
  if (options === "help") return USAGE;
  const folder = options.out ?? join("knowledge", options.id);
  const article = draftArticle(readArticle(options.file), options.id);
  if (article.statements.length === 0) throw new Error(`${options.file} holds no sentence`);
  makeFolder(folder);
  writeFileSync(join(folder, "article.txt"), article.text);
  for (const [name, content] of draftFolder(article)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { people } = loadKnowledge(folder);
  const open = article.statements.filter(({ kind, speaker }) => kind === "quotation" && speaker.name === REPORTER.name);
  return `${folder}: ${article.statements.length} statements, ${people.length} speakers.
Quotations whose speaker is left to you: ${open.length}. Each file begins with what there is to do.
Then: npm run fit -- ${folder}, and npm start -- --knowledge ${folder}`;
}

function readArguments(args: string[]): z.infer<typeof Arguments> | "help" {
  const { values, positionals } = parsed(args);
  if (values.help) return "help";
  if (positionals.length > 1) throw new UsageError(`one article at a time, not ${positionals.length}`);
  if (values.id === undefined) throw new UsageError("--id is missing");
  const result = Arguments.safeParse({ file: positionals[0], id: values.id, out: values.out });
  if (!result.success) throw new UsageError(result.error.issues.map(({ message }) => message).join("; "));
  return result.data;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { id: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readArticle(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`${file} cannot be read (${codeOf(error)})`);
  }
}

/** Makes the folder, and fails where it stands already: an editor's work is never overwritten. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    throw new Error(
      code === "EEXIST" ? `${folder} exists already; it is left as it is` : `${folder} cannot be made (${code})`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
