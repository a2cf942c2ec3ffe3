import { isFunctionWord } from "../text/function-words.js";
import { Remembered } from "../text/remembered.js";
import { stem, type Token } from "../text/words.js";
import { type Lexicon, SHORTEST_MENDED } from "./lexicon.js";
import { slipsAllowed, slipsBetween } from "./slips.js";

const LONGEST = 20;
/** In bytes. */
const REMEMBERED = 1_000_000;

/** Mends slips of the pen: an unknown word that is nearly a known one is read as that. */
export class Spelling {
  readonly #known: Set<string>;
  /** The words to mend to, by first letter. */
  readonly #targets = new Map<string, string[]>();
  readonly #mended = new Remembered<string | null>(REMEMBERED);

  constructor({ stems, targets }: Pick<Lexicon, "stems" | "targets">) {
    this.#known = new Set(stems);
    for (const word of targets) {
      const list = this.#targets.get(word.charAt(0));
      if (list) list.push(word);
      else this.#targets.set(word.charAt(0), [word]);
    }
  }

  /** True for a word that the editor has used, in any inflection. */
  knows({ norm, stem }: Pick<Token, "norm" | "stem">): boolean {
    return this.#known.has(stem) || isFunctionWord(norm);
  }

  /** The token, with its folded form and stem mended where it is misspelt. */
  mend(token: Token): Token {
    const { norm } = token;
    // "goin", "gettin"
    const whole = `${norm}g`;
    const isCutShort = isFunctionWord(whole) || (!this.knows(token) && this.knows({ norm: whole, stem: stem(whole) }));
    if (norm.endsWith("in") && isCutShort) return { ...token, norm: whole, stem: stem(whole) };
    if (this.knows(token)) return token;
    const swapped = norm.length < SHORTEST_MENDED ? asFunctionWord(token) : token;
    if (swapped !== token) return swapped;
    if (norm.length === SHORTEST_MENDED - 1 && !/\d/.test(norm)) return this.#withLetterDoubled(token);
    if (norm.length < SHORTEST_MENDED || norm.length > LONGEST || /\d/.test(norm)) return token;
    const mended = this.#mended.of(norm, (word) => this.#nearest(word));
    return mended ? { ...token, norm: mended, stem: stem(mended) } : token;
  }

  /** A word of four letters is mended only where one of them should stand twice: "fals". */
  #withLetterDoubled(token: Token): Token {
    const { norm } = token;
    const doubled = Array.from(norm, (letter, at) => norm.slice(0, at) + letter + norm.slice(at));
    const meant = doubled.find((one) => this.#targets.get(one.charAt(0))?.includes(one));
    return meant ? { ...token, norm: meant, stem: stem(meant) } : token;
  }

  #nearest(norm: string): string | null {
    const allowed = slipsAllowed(norm);
    let best: string | null = null;
    let least = allowed + 1;
    for (const target of this.#targets.get(norm.charAt(0)) ?? []) {
      if (Math.abs(target.length - norm.length) >= least) continue;
      const slips = slipsBetween(norm, target, least);
      if (slips < least) [best, least] = [target, slips];
    }
    return best;
  }
}

/** A short word with two letters swapped, as "teh", where that makes it a function word. */
function asFunctionWord(token: Token): Token {
  const { norm } = token;
  for (let at = 0; at + 1 < norm.length; at++) {
    const swapped = norm.slice(0, at) + norm.charAt(at + 1) + norm.charAt(at) + norm.slice(at + 2);
    if (isFunctionWord(swapped)) return { ...token, norm: swapped, stem: stem(swapped) };
  }
  return token;
}
