import type { Concept } from "../knowledge/schema.js";
import { writeOut } from "./contractions.js";
import { stem, tokenize } from "./tokens.js";

/** A label of a concept, as its words and their stems. */
export interface Label {
  concept: string;
  norms: string[];
  stems: string[];
}

/** All that reading needs to know of words, worked out once from the knowledge and kept as data. */
export interface Lexicon {
  /** Labels by the stem of their first word, the longest first. */
  labels: Record<string, Label[]>;
  /** Stems of every word that the editor has used: such words are not misspelt. */
  stems: string[];
  /** The words that a misspelt one may be meant for. */
  targets: string[];
}

/** Shorter words are not mended, nor mended to. */
export const SHORTEST_MENDED = 5;

/** Works out the lexicon of a thesaurus; `texts` are what else the editor has written, and `names` words to mend to beside the labels. */
export function buildLexicon(concepts: Pick<Concept, "id" | "labels">[], texts: string[], names: string[]): Lexicon {
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
  for (const text of texts) for (const { norm } of tokenize(text)) words.add(norm);
  return {
    labels: Object.fromEntries(labels),
    stems: [...new Set([...words, ...targets].map(stem))],
    targets: [...targets].filter((norm) => norm.length >= SHORTEST_MENDED),
  };
}
