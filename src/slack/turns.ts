import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/** How many answers are worked on at once; most of the time of one is waiting for Slack. */
const AT_ONCE = 16;

/**
 * Lets acks go before answers. Slack gives an ack three seconds and an answer thirty minutes, so when many people ask at once,
 * answers queue, and between the beginning of one and of the next whatever came in meanwhile is acknowledged.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #inTurn = new AsyncLocalStorage<true>();
  #running = 0;
  #begun: Promise<void> = Promise.resolve();

  /** Does the work when its turn has come, and returns or throws what it does. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      this.#begun = this.#begun.then(() => setImmediate());
      await this.#begun;
      return await this.#inTurn.run(true, work);
    } finally {
      this.#leave();
    }
  }

  /** Lets others have the turn while this one waits for something long, as for the end of a rate limit. */
  async aside<T>(wait: () => Promise<T>): Promise<T> {
    if (!this.#inTurn.getStore()) return wait();
    this.#leave();
    try {
      return await wait();
    } finally {
      await this.#enter();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
