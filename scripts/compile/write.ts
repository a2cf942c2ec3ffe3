import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Compiled } from "../../src/core/compiled.js";
import { compiledFile } from "../../src/core/open.js";

/** Puts a compiled folder where the program looks for it. */
export function writeCompiled(folder: string, compiled: Compiled): void {
  const file = compiledFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ascii(JSON.stringify(compiled)));
}

/** JSON in ASCII alone, which is read in half the time. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
