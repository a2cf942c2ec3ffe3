import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { hashFolder } from "../src/core/compile.js";
import { KnowledgeError, loadKnowledge } from "../src/core/knowledge/load.js";
import { FILES } from "../src/core/knowledge/schema.js";
import { stemCollisions } from "../src/core/language/concepts.js";
import { DEFAULT_KNOWLEDGE } from "../src/core/open.js";
import { readFitted } from "../src/core/reading/fitted-file.js";

/**
 * Checks a knowledge folder and prints all that is wrong with it; writes the JSON Schemas that editors complete from.
 *
 *   npm run knowledge:check [-- DIR]
 */
const folder = process.argv[2] ?? DEFAULT_KNOWLEDGE;
writeSchemas(join(dirname(DEFAULT_KNOWLEDGE), "schema"));
try {
  const knowledge = loadKnowledge(folder);
  const { concepts, propositions, phrasings, article } = knowledge;
  console.log(
    `${folder}: ${article.statements.length} statements, ${concepts.length} concepts, ${propositions.length} propositions, ${phrasings.length} phrasings: valid`,
  );
  const collisions = stemCollisions(concepts);
  if (collisions.length > 0)
    console.log(
      `${collisions.length} labels of different concepts have the same stem; the word as typed decides:\n  ${collisions.join("\n  ")}`,
    );
  if (readFitted(folder)?.from !== hashFolder(folder)) {
    console.error("fitted.json is older than these files; run: npm run fit");
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof KnowledgeError ? error.message : error);
  process.exitCode = 1;
}

/** One JSON Schema a file, made from the schemas that loading uses. */
function writeSchemas(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const [name, schema] of Object.entries(FILES)) {
    const json = z.toJSONSchema(schema, { io: "input" });
    writeFileSync(join(target, name.replace(/\.yaml$/, ".schema.json")), `${JSON.stringify(json, null, 2)}\n`);
  }
}
