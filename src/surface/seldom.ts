/** How often one thing is told, in milliseconds: the log of a long outage is to stay readable. */
const EACH = 10_000;
/** So many different things are told apart at most; what is met beyond that is one thing. */
const MOST_KINDS = 1000;

/** Keeps lines of one kind from filling a log. */
export class Seldom {
  readonly #told = new Map<string, { at: number; unsaid: number }>();

  /**
   * @param kind what makes two lines alike
   * @returns how many of the kind were left unsaid since the last that was told; null where this one is to be left unsaid too
   */
  tell(kind: string): number | null {
    const key = this.#told.has(kind) || this.#told.size < MOST_KINDS ? kind : "";
    const last = this.#told.get(key);
    if (last && Date.now() - last.at < EACH) {
      last.unsaid += 1;
      return null;
    }
    this.#told.set(key, { at: Date.now(), unsaid: 0 });
    return last?.unsaid ?? 0;
  }
}
