import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";

/** Reads the files of a knowledge folder and gathers what is wrong with them, each problem as "file: entry: field: what". */
export class FolderFiles {
  readonly problems: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file's text; null where it cannot be read. */
  text(name: string): string | null {
    try {
      return readFileSync(join(this.#folder, name), "utf8");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      this.problems.push(`${name}: ${code === "ENOENT" ? "no such file" : `cannot be read (${String(code)})`}`);
      return null;
    }
  }

  /** What a YAML file holds, not validated; undefined where it is not YAML, or cannot be read. */
  yaml(name: string): unknown {
    const text = this.text(name);
    if (text === null) return undefined;
    try {
      return parse(text);
    } catch (error) {
      const where = error instanceof YAMLParseError && error.linePos ? `line ${error.linePos[0].line}: ` : "";
      const what = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      this.problems.push(`${name}: ${where}${what}`);
      return undefined;
    }
  }

  /** What a YAML file holds; null where that is not as its schema says. */
  read<Content>(name: string, schema: z.ZodType<Content>): Content | null {
    const value = this.yaml(name);
    return value === undefined ? null : this.validate(name, schema, value);
  }

  /** What was read from a file, validated; null where it is not as its schema says. */
  validate<Content>(name: string, schema: z.ZodType<Content>, value: unknown): Content | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const [first, ...rest] = issue.path;
      const entry = entryName(value, first);
      this.problems.push(
        [name, ...(entry ? [entry] : []), ...(rest.length ? [rest.join(".")] : []), issue.message].join(": "),
      );
    }
    return null;
  }
}

/** How an entry is named in a message: its id or name where it has one, else its number or key. */
function entryName(value: unknown, key: PropertyKey | undefined): string {
  if (key === undefined) return "";
  if (typeof key !== "number") return String(key);
  const entry: unknown = Array.isArray(value) ? value[key] : null;
  if (entry && typeof entry === "object") {
    if ("id" in entry && typeof entry.id === "string") return entry.id;
    if ("name" in entry && typeof entry.name === "string") return entry.name;
  }
  return `entry ${key + 1}`;
}
