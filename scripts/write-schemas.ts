import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { FILES } from "../src/core/knowledge/schema.js";
import { DEFAULT_KNOWLEDGE } from "../src/core/open.js";

/** `npm run knowledge:schema`: writes the JSON Schemas from which editors complete, made from the schemas that loading uses. */
const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  console.error("usage: npm run knowledge:schema\n\nWrites knowledge/schema/*.json, from which editors complete.");
  process.exit(argument === "--help" ? 0 : 2);
}
const target = join(dirname(DEFAULT_KNOWLEDGE), "schema");
mkdirSync(target, { recursive: true });
for (const [name, schema] of Object.entries(FILES)) {
  const json = z.toJSONSchema(schema, { io: "input" });
  writeFileSync(join(target, `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`);
}
