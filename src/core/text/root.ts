import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, where `knowledge/` stands: the one above this file that has a package.json, wherever the build has put the file. */
export const ROOT = findRoot(fileURLToPath(import.meta.url));

function findRoot(file: string): string {
  const parent = dirname(file);
  return existsSync(join(parent, "package.json")) || parent === file ? parent : findRoot(parent);
}
