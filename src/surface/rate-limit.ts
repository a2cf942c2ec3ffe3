/** What becomes of a question: it is answered, refused with a notice, or refused without one since the notice was just given. */
export type Admission = "answer" | "notice" | "silence";

/** A person may ask five times at once, and then once every two seconds. */
const AT_ONCE = 5;
const MILLISECONDS_EACH = 2000;

/**
 * How fast one person may ask. It forgets everybody who has paused for long enough, and is no more than a courtesy of this one process.
 */
export class RateLimit {
  /** For each person, the moment at which all their questions are paid for. */
  readonly #paidUntil = new Map<string, number>();
  readonly #noticed = new Map<string, number>();
  readonly #now: () => number;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts one question of a person, given by their id. */
  take(person: string): Admission {
    const now = this.#now();
    this.#forget(now);
    const paid = Math.max(this.#paidUntil.get(person) ?? now, now);
    if (paid + MILLISECONDS_EACH <= now + AT_ONCE * MILLISECONDS_EACH) {
      this.#paidUntil.delete(person);
      this.#paidUntil.set(person, paid + MILLISECONDS_EACH);
      return "answer";
    }
    if ((this.#noticed.get(person) ?? 0) > now) return "silence";
    this.#noticed.delete(person);
    this.#noticed.set(person, paid);
    return "notice";
  }

  /** Drops those whose time has passed, the oldest first; one that hides behind a newer one is dropped seconds later. */
  #forget(now: number): void {
    for (const times of [this.#paidUntil, this.#noticed])
      for (const [person, until] of times) {
        if (until > now) break;
        times.delete(person);
      }
  }
}
