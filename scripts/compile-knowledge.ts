import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "../src/core/compiled.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { compiledFile, DEFAULT_KNOWLEDGE } from "../src/core/open.js";
import { readFitted } from "../src/core/reading/fitted-file.js";

/** Makes every folder under knowledge/ ready for the program, so that it starts without reading the editor's files. */
const parent = dirname(DEFAULT_KNOWLEDGE);
for (const entry of readdirSync(parent, { withFileTypes: true })) {
  const folder = join(parent, entry.name);
  if (!existsSync(join(folder, "article.yaml"))) continue;
  const file = compiledFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ascii(JSON.stringify(compile(loadKnowledge(folder), readFitted(folder), folder))));
}

/** JSON in ASCII alone, which is read in half the time. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
