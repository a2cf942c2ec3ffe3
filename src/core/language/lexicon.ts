import { stem, tokenize } from "../text/words.js";
import { writeOut } from "./contractions.js";
import { slipsBetween } from "./slips.js";

/** A concept as far as words go: its id and what people call it. */
export interface Labelled {
  id: string;
  labels: string[];
}

/** A label of a concept, as its words and their stems. */
export interface Label {
  concept: string;
  norms: string[];
  stems: string[];
}

/** Labels as one string, because most are never looked at: "concept|words|stems" each, one a line. */
type PackedLabels = string;

/** All that reading needs to know of words, worked out once from the knowledge and kept as data. */
export interface Lexicon {
  /** Labels by the stem of their first word, the longest first. */
  labels: Record<string, PackedLabels>;
  /** Stems of every word that the editor has used: such words are not misspelt. */
  stems: string[];
  /** The words that a misspelt one may be meant for. */
  targets: string[];
}

/** Shorter words are not mended, nor mended to. */
export const SHORTEST_MENDED = 5;

/** So many times as often as its slip a word is written. */
const FAR_MORE = 30;
/** A word that the editor has written so often is no slip of the pen. */
const USUAL = 4;

/** Works out the lexicon of a thesaurus; `texts` are what else the editor has written, and `names` words to mend to beside the labels. */
export function buildLexicon(concepts: Labelled[], texts: string[], names: string[]): Lexicon {
  const labels = new Map<string, Label[]>();
  const words = new Set<string>();
  const targets = new Set<string>();
  for (const { id, labels: own } of concepts) {
    for (const text of own) {
      const tokens = writeOut(tokenize(text));
      const first = tokens[0];
      if (!first) continue;
      const label = { concept: id, norms: tokens.map((token) => token.norm), stems: tokens.map((token) => token.stem) };
      labels.set(first.stem, [...(labels.get(first.stem) ?? []), label]);
      for (const { norm } of tokens) targets.add(norm);
    }
  }
  for (const list of labels.values()) list.sort((a, b) => b.norms.length - a.norms.length);
  for (const text of names) for (const { norm } of tokenize(text)) targets.add(norm);
  const times = new Map<string, number>();
  for (const text of texts) for (const { norm } of tokenize(text)) times.set(norm, (times.get(norm) ?? 0) + 1);
  for (const [norm, number] of times) if (number >= USUAL) targets.add(norm);
  for (const [norm, number] of times) if (number >= USUAL || !isSlip(norm, targets, times)) words.add(norm);
  return {
    labels: Object.fromEntries([...labels].map(([first, list]) => [first, packLabels(list)])),
    stems: [...new Set([...words, ...targets].map(stem))],
    targets: [...targets].filter((norm) => norm.length >= SHORTEST_MENDED),
  };
}

/** What is written rarely, and is one letter off a word that is written far more often. */
function isSlip(norm: string, targets: Set<string>, times: Map<string, number>): boolean {
  if (norm.length < SHORTEST_MENDED || /\d/.test(norm) || targets.has(norm)) return false;
  const least = FAR_MORE * (times.get(norm) ?? 1);
  for (const target of targets)
    if (
      target.charAt(0) === norm.charAt(0) &&
      Math.abs(target.length - norm.length) < 2 &&
      (times.get(target) ?? 0) >= least &&
      stem(target) !== stem(norm) &&
      slipsBetween(norm, target, 2) < 2
    )
      return true;
  return false;
}

function packLabels(labels: Label[]): PackedLabels {
  return labels.map(({ concept, norms, stems }) => `${concept}|${norms.join(" ")}|${stems.join(" ")}`).join("\n");
}

/** The labels whose first word has this stem. */
export function labelsAt({ labels }: Pick<Lexicon, "labels">, stemmed: string): Label[] {
  if (!Object.hasOwn(labels, stemmed)) return [];
  return (labels[stemmed] ?? "").split("\n").map((line) => {
    const [concept = "", norms = "", stems = ""] = line.split("|");
    return { concept, norms: norms.split(" "), stems: stems.split(" ") };
  });
}
