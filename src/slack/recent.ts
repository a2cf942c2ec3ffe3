/** How many keys are remembered at least. */
const REMEMBERED = 10_000;

/** Remembers the newest keys for as long as the process lives, and forgets the oldest. */
export class Recent {
  // The older half is dropped whole: taking single keys out of a large set gets slow.
  #older = new Set<string>();
  #newer = new Set<string>();

  /** Remembers a key; false where it is remembered already. */
  add(key: string): boolean {
    if (this.#newer.has(key) || this.#older.has(key)) return false;
    if (this.#newer.size >= REMEMBERED) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    this.#newer.add(key);
    return true;
  }

  /** Forgets a key, so that it can be added again. */
  forget(key: string): void {
    this.#newer.delete(key);
    this.#older.delete(key);
  }
}
