import { isFunctionWord } from "../text/function-words.js";
import { stem, type Token, tokenize } from "../text/words.js";
import { type Label, type Labelled, type Lexicon, labelsAt } from "./lexicon.js";

/** A stretch of words that names a concept: numbers of the first and last word. */
export interface Mention {
  concept: string;
  first: number;
  last: number;
}

/** Finds the thesaurus's concepts in texts. */
export class ConceptFinder {
  readonly #lexicon: Pick<Lexicon, "labels">;
  /** Labels by the stem of their first word, unpacked when first met. */
  readonly #labels = new Map<string, Label[]>();

  constructor(lexicon: Pick<Lexicon, "labels">) {
    this.#lexicon = lexicon;
  }

  /**
   * The concepts that words name, from left to right, none overlapping: at each word the longest label, the word as typed before its
   * stem.
   */
  find(tokens: Token[]): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const label = longest(this.#labelsAt(tokens[at]?.stem ?? ""), tokens, at);
      if (!label) continue;
      const last = at + label.norms.length - 1;
      mentions.push({ concept: label.concept, first: at, last });
      at = last;
    }
    return mentions;
  }

  #labelsAt(stemmed: string): Label[] {
    const known = this.#labels.get(stemmed);
    if (known) return known;
    const labels = labelsAt(this.#lexicon, stemmed);
    // By the lexicon's own string: the stem that was met may be a slice of a whole message.
    const [own] = labels[0]?.stems ?? [];
    if (own !== undefined) this.#labels.set(own, labels);
    return labels;
  }
}

function longest(labels: Label[], tokens: Token[], at: number): Label | null {
  let byStem: Label | null = null;
  for (const label of labels) {
    if (byStem && label.norms.length < byStem.norms.length) break;
    const match = matchAt(label, tokens, at);
    if (match === "exact") return label;
    if (match === "stem") byStem ??= label;
  }
  return byStem;
}

/** How a label stands at a word: as typed, by the stems of its words, or not at all. */
function matchAt({ norms, stems }: Label, tokens: Token[], at: number): "exact" | "stem" | null {
  let match: "exact" | "stem" = "exact";
  for (let offset = 0; offset < norms.length; offset++) {
    const token = tokens[at + offset];
    if (token?.norm === norms[offset]) continue;
    if (!matchesByStem(token, stems[offset])) return null;
    match = "stem";
  }
  return match;
}

/** A function word is never an inflection of something else: `will` is not `willing`. */
function matchesByStem(token: Token | undefined, stemmed: string | undefined): boolean {
  return token !== undefined && token.stem === stemmed && !isFunctionWord(token.norm);
}

/** Labels of different concepts that stemming makes one, so that a word between them could be taken for either. */
export function stemCollisions(concepts: Labelled[]): string[] {
  const owners = new Map<string, { concept: string; label: string }>();
  const collisions: string[] = [];
  for (const { id, labels } of concepts) {
    for (const label of labels) {
      const stems = tokenize(label)
        .map((token) => stem(token.norm))
        .join(" ");
      const owner = owners.get(stems);
      if (owner && owner.concept !== id) collisions.push(`"${label}" (${id}) and "${owner.label}" (${owner.concept})`);
      else if (!owner) owners.set(stems, { concept: id, label });
    }
  }
  return collisions;
}
