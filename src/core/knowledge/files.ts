import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files that every knowledge folder has. */
const SINGLE = ["article.txt", "article.yaml", "people.yaml", "statements.yaml"];

/** The folders in it whose YAML files are read: one file a group of concepts, one a topic, one a set of phrasings that stand apart. */
export const FOLDERS = ["thesaurus", "topics", "training"] as const;

/** The YAML files of one of its folders, as `topics/duration.yaml`, in the order of their names; none where there is no such folder. */
export function filesIn(folder: string, name: (typeof FOLDERS)[number]): string[] {
  const inner = join(folder, name);
  if (!existsSync(inner)) return [];
  const names = readdirSync(inner).filter((file) => file.endsWith(".yaml"));
  return names.sort().map((file) => `${name}/${file}`);
}

/** All files that an editor writes in a knowledge folder, whether they are there or not, in a fixed order. */
export function sourcesOf(folder: string): string[] {
  return [...SINGLE, ...FOLDERS.flatMap((name) => filesIn(folder, name))];
}
