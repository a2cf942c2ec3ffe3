import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile, packCompiled } from "../src/core/compiled.js";
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
  writeFileSync(file, packCompiled(compile(loadKnowledge(folder), readFitted(folder), folder)));
}
