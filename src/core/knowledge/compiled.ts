import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The files that a knowledge folder consists of. */
const SOURCES = [
  "article.txt",
  "article.yaml",
  "people.yaml",
  "statements.yaml",
  "thesaurus.yaml",
  "propositions.yaml",
  "gaps.yaml",
  "phrasings.yaml",
];

/** SHA-256 over a knowledge folder's sources, to see whether what was made from them is still current. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const name of SOURCES) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}
