import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { GAP, type Knowledge, type Phrasing } from "./knowledge.js";
import { placeStatements } from "./place.js";
import {
  ArticleFile,
  type FILES,
  GapsFile,
  PeopleFile,
  type PhrasingKind,
  PhrasingsFile,
  PropositionsFile,
  StatementsFile,
  ThesaurusFile,
} from "./schema.js";
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

type Contents = { [Name in keyof typeof FILES]: z.infer<(typeof FILES)[Name]> };

/**
 * Reads and checks a knowledge folder.
 * @throws KnowledgeError with every problem found.
 */
export function loadKnowledge(folder: string): Knowledge {
  if (!existsSync(folder)) throw new KnowledgeError(folder, ["there is no such folder"]);
  const problems: string[] = [];
  const text = readText(folder, "article.txt", problems);
  const contents = readContents(folder, problems);
  if (text === null || !contents) throw new KnowledgeError(folder, problems);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const about = contents["article.yaml"];
  if (about.sha256 !== sha256)
    problems.push(`article.yaml: ${about.id}: sha256: article.txt has ${sha256}; the source was changed`);
  const people = contents["people.yaml"];
  const statements = placeStatements(text, contents["statements.yaml"], people, (entry, field, what) =>
    problems.push(`statements.yaml: ${entry}: ${field}: ${what}`),
  );
  const knowledge: Knowledge = {
    article: { id: about.id, sha256, text, statements },
    subject: about.subject,
    examples: about.examples,
    people,
    concepts: contents["thesaurus.yaml"],
    propositions: contents["propositions.yaml"],
    gaps: contents["gaps.yaml"],
    phrasings: listPhrasings(contents["phrasings.yaml"]),
  };
  problems.push(...crossCheck(knowledge));
  if (problems.length > 0) throw new KnowledgeError(folder, problems);
  return knowledge;
}

function readText(folder: string, name: string, problems: string[]): string | null {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    problems.push(`${name}: ${code === "ENOENT" ? "no such file" : `cannot be read (${String(code)})`}`);
    return null;
  }
}

function readContents(folder: string, problems: string[]): Contents | null {
  const read = <Content>(name: keyof Contents, schema: z.ZodType<Content>): Content | null => {
    const text = readText(folder, name, problems);
    return text === null ? null : parseFile(name, schema, text, problems);
  };
  const contents = {
    "article.yaml": read("article.yaml", ArticleFile),
    "people.yaml": read("people.yaml", PeopleFile),
    "statements.yaml": read("statements.yaml", StatementsFile),
    "thesaurus.yaml": read("thesaurus.yaml", ThesaurusFile),
    "propositions.yaml": read("propositions.yaml", PropositionsFile),
    "gaps.yaml": read("gaps.yaml", GapsFile),
    "phrasings.yaml": read("phrasings.yaml", PhrasingsFile),
  };
  return isComplete(contents) ? contents : null;
}

function isComplete(contents: { [Name in keyof Contents]: Contents[Name] | null }): contents is Contents {
  return Object.values(contents).every((content) => content !== null);
}

/** Parses and validates one YAML file; adds to `problems` and returns null where it is not as its schema says. */
function parseFile<Content>(
  name: string,
  schema: z.ZodType<Content>,
  text: string,
  problems: string[],
): Content | null {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const where = error instanceof YAMLParseError && error.linePos ? `line ${error.linePos[0].line}: ` : "";
    const what = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    problems.push(`${name}: ${where}${what}`);
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const [first, ...rest] = issue.path;
    const entry = entryName(value, first);
    problems.push(
      [name, ...(entry ? [entry] : []), ...(rest.length ? [rest.join(".")] : []), issue.message].join(": "),
    );
  }
  return null;
}

/** How an entry is named in a message: its id or name where it has one, else its number or key. */
function entryName(value: unknown, key: PropertyKey | undefined): string {
  if (key === undefined) return "";
  if (typeof key !== "number") return String(key);
  const entry: unknown = Array.isArray(value) ? value[key] : null;
  if (entry && typeof entry === "object") {
    if ("id" in entry && typeof entry.id === "string") return entry.id;
    if ("name" in entry && typeof entry.name === "string") return entry.name;
  }
  return `entry ${key + 1}`;
}

function listPhrasings(file: Contents["phrasings.yaml"]): Phrasing[] {
  const ofPropositions = Object.entries(file.propositions).flatMap(([topic, kinds]) =>
    Object.entries(kinds).flatMap(([kind, texts]) =>
      texts.map((text) => ({ text, topic, kind: kind as PhrasingKind })),
    ),
  );
  const ofGaps = Object.entries(file.gaps).flatMap(([gap, texts]) =>
    texts.map((text) => ({ text, topic: GAP + gap, kind: null })),
  );
  return [...ofPropositions, ...ofGaps];
}
