import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Compiled, packCompiled } from "../../src/core/compiled.js";
import { compiledFile } from "../../src/core/open.js";

/** Puts a compiled folder where the program looks for it. */
export function writeCompiled(folder: string, compiled: Compiled): void {
  const file = compiledFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packCompiled(compiled));
}
