import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { FILES } from "../src/core/knowledge/schema.js";
import { DEFAULT_KNOWLEDGE } from "../src/core/open.js";
import { readBareCommand } from "./command.js";

const USAGE = `usage: npm run knowledge:schema

Writes knowledge/schema/*.json, from which editors complete, made from the schemas that loading uses.`;

readBareCommand(USAGE);
const target = join(dirname(DEFAULT_KNOWLEDGE), "schema");
mkdirSync(target, { recursive: true });
for (const [name, schema] of Object.entries(FILES)) {
  const json = z.toJSONSchema(schema, { io: "input" });
  writeFileSync(join(target, `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`);
}
