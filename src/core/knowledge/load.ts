import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { filesIn } from "./files.js";
import { FolderFiles } from "./folder-files.js";
import type { Knowledge } from "./knowledge.js";
import { placeStatements } from "./place.js";
import { ArticleFile, type Concept, PeopleFile, StatementsFile, ThesaurusFile } from "./schema.js";
import { loadTopics } from "./topics.js";
import { crossCheck } from "./verify.js";

/** What is wrong with a knowledge folder, all of it, each problem as "file: entry: field: what". */
export class KnowledgeError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: string[],
  ) {
    super(`${folder} is not a valid knowledge folder:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "KnowledgeError";
  }
}

/**
 * Reads and checks a knowledge folder.
 * @throws KnowledgeError with every problem found.
 */
export function loadKnowledge(folder: string): Knowledge {
  if (!existsSync(folder)) throw new KnowledgeError(folder, ["there is no such folder"]);
  const files = new FolderFiles(folder);
  const { problems } = files;
  const text = files.text("article.txt");
  const about = files.read("article.yaml", ArticleFile);
  const people = files.read("people.yaml", PeopleFile);
  const entries = files.read("statements.yaml", StatementsFile);
  const concepts: Concept[] = filesIn(folder, "thesaurus").flatMap((name) => files.read(name, ThesaurusFile) ?? []);
  const topics = loadTopics(folder, files);
  const isReadable = problems.length === 0;
  if (text === null || !about || !people || !entries) throw new KnowledgeError(folder, problems);
  const { id, subject, examples, granted } = about;
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (about.sha256 !== sha256)
    problems.push(`article.yaml: ${id}: sha256: article.txt has ${sha256}; the source was changed`);
  const statements = placeStatements(text, entries, people, (entry, field, what) =>
    problems.push(`statements.yaml: ${entry}: ${field}: ${what}`),
  );
  const article = { id, sha256, text, statements };
  const knowledge: Knowledge = { article, subject, examples, granted, people, concepts, ...topics };
  // What is missing from a file that cannot be read would be missed everywhere.
  if (isReadable) problems.push(...crossCheck(knowledge));
  if (problems.length > 0) throw new KnowledgeError(folder, problems);
  return knowledge;
}
