import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "../src/core/compile.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { DEFAULT_KNOWLEDGE } from "../src/core/open.js";
import { fittedFileOf } from "../src/core/reading/fitted.js";
import { readFitted } from "../src/core/reading/fitted-file.js";
import { readBareCommand } from "./command.js";
import { writeCompiled } from "./compile/write.js";

const USAGE = `usage: node dist/scripts/compile-knowledge.js

Makes every folder under knowledge/ ready for the program, so that it starts without reading the editor's files; part of npm run build.
Fails where a folder is not valid or its fit is out of date. One that was never fitted is passed over, with a note.`;

readBareCommand(USAGE);
compileAll(dirname(DEFAULT_KNOWLEDGE));

function compileAll(parent: string): void {
  for (const { name } of readdirSync(parent, { withFileTypes: true })) {
    const folder = join(parent, name);
    if (!existsSync(join(folder, "article.yaml"))) continue;
    if (!existsSync(fittedFileOf(folder))) {
      console.warn(`${folder} is left out: it was not fitted yet (npm run fit -- ${folder})`);
      continue;
    }
    try {
      writeCompiled(folder, compile(loadKnowledge(folder), readFitted(folder), folder));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
