import { setImmediate } from "node:timers/promises";

/** How many answers are worked on at once; most of the time of one is waiting for Slack. */
const AT_ONCE = 16;
/** A turn of the event loop that takes longer has taken requests in; milliseconds. */
const BUSY = 2;
/** How long an answer waits at most for a turn that is not busy, once those before it have begun; milliseconds. */
const PATIENCE = 100;

/**
 * Lets acks go before answers. Slack gives an ack three seconds and an answer thirty minutes, so when many people ask at once, answers
 * queue, and while requests come in thick and fast only a few begin.
 */
export class AnswerQueue {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #aside = 0;
  #begun: Promise<void> = Promise.resolve();

  /** Does the work when its turn has come, and returns or throws what it does. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#admit();
    });
    try {
      this.#begun = this.#begun.then(lull);
      await this.#begun;
      return await work();
    } finally {
      this.#running -= 1;
      this.#admit();
    }
  }

  /** Lets another have its turn while this work waits for something long, as for the end of a rate limit. */
  async aside<T>(wait: () => Promise<T>): Promise<T> {
    this.#aside += 1;
    this.#admit();
    try {
      return await wait();
    } finally {
      this.#aside -= 1;
    }
  }

  #admit(): void {
    while (this.#running - this.#aside < AT_ONCE) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#running += 1;
      next();
    }
  }
}

/** Waits until a turn of the event loop was not busy, though not for long. */
async function lull(): Promise<void> {
  const begin = performance.now();
  for (let since = begin; ; ) {
    await setImmediate();
    const now = performance.now();
    if (now - since < BUSY || now - begin > PATIENCE) return;
    since = now;
  }
}
