import type { Knowledge } from "../../src/core/knowledge/knowledge.js";
import { writeOut } from "../../src/core/language/contractions.js";
import type { Reader } from "../../src/core/reading/reader.js";
import { tokenize } from "../../src/core/text/words.js";
import type { ReadPhrasing } from "./phrasings.js";

/** Labels of the thesaurus by which nothing is named, in any phrasing or the article: "aid: sustenance". */
export function unusedLabels({ article, concepts }: Knowledge, reader: Reader, read: ReadPhrasing[]): string[] {
  const used = new Set<string>();
  const statements = article.statements.map(({ text }) => reader.read(text));
  for (const { tokens, mentions } of [...read.map(({ sentence }) => sentence), ...statements])
    for (const { concept, first, last } of mentions)
      used.add([concept, ...tokens.slice(first, last + 1).map(({ stem }) => stem)].join(" "));
  return concepts.flatMap(({ id, labels }) =>
    labels
      .filter((label) => !used.has([id, ...writeOut(tokenize(label)).map(({ stem }) => stem)].join(" ")))
      .map((label) => `${id}: ${label}`),
  );
}

/** People whom no concept names, so that nobody can ask for them by name. */
export function unnamedPeople({ people }: Knowledge, reader: Reader): string[] {
  return people.filter(({ name }) => !reader.peopleIn(reader.read(name)).includes(name)).map(({ name }) => name);
}
