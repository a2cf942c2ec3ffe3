/** How many ids are remembered at least. */
const REMEMBERED = 10_000;

/** Remembers the newest ids for as long as the process lives, and forgets the oldest. */
export class RecentlySeen {
  // The older half is dropped whole: taking single ids out of a large set gets slow.
  #older = new Set<string>();
  #newer = new Set<string>();

  /** Remembers an id; false where it is remembered already. */
  add(id: string): boolean {
    if (this.#newer.has(id) || this.#older.has(id)) return false;
    if (this.#newer.size >= REMEMBERED) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    this.#newer.add(id);
    return true;
  }

  /** Forgets an id, so that it can be added again. */
  forget(id: string): void {
    this.#newer.delete(id);
    this.#older.delete(id);
  }
}
