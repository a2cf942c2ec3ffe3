import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian's Chromium is, or the one that CHROMIUM names. @throws Error where there is none */
export function chromiumOf(): string {
  const file = foundChromium();
  if (file === null) throw new Error("There is no Chromium: apt-get install chromium, or name one with CHROMIUM=");
  return file;
}

/** The same; null where there is none. */
export function foundChromium(): string | null {
  const name = process.env.CHROMIUM || "chromium";
  const folders = name.includes("/") ? [""] : (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
