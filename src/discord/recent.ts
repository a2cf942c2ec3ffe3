/** As long as an interaction's token is good, and with it a button's way back to its message. */
const REMEMBERED = 15 * 60_000;

/** Ids that were seen a short while ago, in this process. */
export class Recent {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Remembers an id. Returns false where it was remembered already. */
  add(id: string): boolean {
    const now = this.#now();
    for (const [old, until] of this.#until) {
      if (until > now) break;
      this.#until.delete(old);
    }
    if (this.#until.has(id)) return false;
    this.#until.set(id, now + REMEMBERED);
    return true;
  }

  forget(id: string): void {
    this.#until.delete(id);
  }
}
