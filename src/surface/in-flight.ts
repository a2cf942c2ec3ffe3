import { setTimeout as pause } from "node:timers/promises";

/** The work that is under way, so that leaving can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  /** Counts work that has begun; returns it, with what it returns or throws. */
  track<T>(work: Promise<T>): Promise<T> {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Does a piece of work that nobody waits for. What it fails with goes to `failed`, and no further. */
  run(work: () => Promise<void>, failed: (error: unknown) => void): void {
    void this.track(work().catch(failed));
  }

  /**
   * Waits until nothing is under way, at most so many milliseconds.
   * @returns how many pieces of work are not done by then
   */
  async settled(milliseconds: number): Promise<number> {
    const all = async () => {
      while (this.#running.size > 0) await Promise.allSettled(this.#running);
    };
    await Promise.race([all(), pause(milliseconds, undefined, { ref: false })]);
    return this.#running.size;
  }
}
