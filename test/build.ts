import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What the build is made from. */
const SOURCES = ["src", "scripts", "knowledge", "english", "package.json", "tsconfig.build.json"];

/** Builds before the tests where the build is missing or older than what it is made from: the terminal's tests run the built program. */
export default function build(): void {
  const built = newest(join(ROOT, "dist", "main.js"));
  if (built > Math.max(...SOURCES.map((name) => newest(join(ROOT, name))))) return;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}${stderr}`);
}

/** When a file, or the newest file of a folder, was written; 0 where there is none. */
function newest(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
