import { readEnglish } from "../text/word-list.js";

/**
 * What English words have to do with each other, by their stems: `wrote` is a form of `write`, and `burial` is related to `bury`.
 * The lists are drawn from WordNet by scripts/related-words.ts.
 */
export class RelatedWords {
  /** Each stem's line of the list, taken apart only when it is asked for. */
  readonly #related: Map<string, string>;
  readonly #bases: Map<string, string>;

  /** Both lists have a line for each stem: it, a space, and the others. Lines that begin with `#` are comments. */
  constructor(related: string, irregular: string) {
    this.#related = new Map(linesOf(related));
    this.#bases = new Map(linesOf(irregular));
  }

  /** The lists that come with the program, read once. */
  static shipped(): RelatedWords {
    SHIPPED ??= new RelatedWords(readEnglish("related-words.txt"), readEnglish("irregular-forms.txt"));
    return SHIPPED;
  }

  /** The stem of the word that an irregular form belongs to; null for a regular word. */
  baseOf(stem: string): string | null {
    return this.#bases.get(stem) ?? null;
  }

  /** The stems of words with a kindred meaning: synonyms in their common senses, and words made from the same root. */
  relatedTo(stem: string): string[] {
    return this.#related.get(stem)?.split(" ") ?? [];
  }
}

let SHIPPED: RelatedWords | null = null;

function linesOf(list: string): [string, string][] {
  return list.split("\n").flatMap((line): [string, string][] => {
    const space = line.indexOf(" ");
    return space < 1 || line.startsWith("#") ? [] : [[line.slice(0, space), line.slice(space + 1)]];
  });
}
