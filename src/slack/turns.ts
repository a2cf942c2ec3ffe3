import { setImmediate } from "node:timers/promises";

/** A turn of the event loop that takes longer has taken requests in; milliseconds. */
const BUSY = 2;
/** How long an answer waits at most for a turn that is not busy, once those before it have begun; milliseconds. */
const PATIENCE = 100;

/**
 * Lets acks go before answers. Slack gives an ack three seconds and an answer thirty minutes, so when many people ask at once, answers
 * begin one after the other, and while requests come in thick and fast only a few begin.
 */
export class Turns {
  #begun: Promise<void> = Promise.resolve();

  /** Resolves when an answer may begin. */
  next(): Promise<void> {
    this.#begun = this.#begun.then(lull);
    return this.#begun;
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
