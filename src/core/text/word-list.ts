import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.js";

/**
 * The lists of English words under knowledge/english. Entries stand one a line or with commas between them; `#` begins a comment; a line
 * `[name]` begins a section, and `a = b` says what an entry stands for.
 */
const FILES = new Map<string, Map<string, string[]>>();

/**
 * The entries of a list, in their order.
 * @param file without its ending
 * @throws Error where the installation lacks the file or the file the section
 */
export function wordList(file: string, section = ""): ReadonlySet<string> {
  return new Set(entriesOf(file, section));
}

/** What each entry of a list stands for. Throws as `wordList` does, and where an entry stands for nothing. */
export function wordPairs(file: string, section = ""): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(file, section).map((entry): [string, string] => {
      const [word = "", meaning, ...more] = entry.split(" = ");
      if (meaning === undefined || more.length > 0)
        throw new Error(`${pathOf(file)}: "${entry}" is not "word = meaning"`);
      return [word, meaning];
    }),
  );
}

/** The text of a file under knowledge/english. */
export function readEnglish(name: string): string {
  return readFileSync(join(ROOT, "knowledge", "english", name), "utf8");
}

function entriesOf(file: string, section: string): string[] {
  const sections = FILES.get(file) ?? sectionsOf(readEnglish(`${file}.txt`));
  FILES.set(file, sections);
  const entries = sections.get(section);
  if (!entries) throw new Error(`${pathOf(file)} has no section [${section}]`);
  return entries;
}

function sectionsOf(text: string): Map<string, string[]> {
  let entries: string[] = [];
  const sections = new Map([["", entries]]);
  for (const line of text.split("\n")) {
    const words = (line.split("#", 1)[0] ?? "").trim();
    const heading = /^\[(.+)\]$/.exec(words)?.[1];
    if (heading !== undefined) {
      entries = [];
      sections.set(heading, entries);
    } else for (const entry of words.split(",")) if (entry.trim()) entries.push(entry.trim());
  }
  return sections;
}

function pathOf(file: string): string {
  return `knowledge/english/${file}.txt`;
}
