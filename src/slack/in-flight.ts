import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";

/** The interactions that are being answered, so that a stop can wait for them. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  /** Goes before every listener. */
  readonly middleware: Middleware<AnyMiddlewareArgs> = ({ next }) => this.#track(next());

  /** Does what goes on after a listener has ended, so that nothing of the delivery is held while it waits; `failed` gets what it throws. */
  run(work: () => Promise<void>, failed: (error: unknown) => void): void {
    this.#track(work().catch(failed));
  }

  #track(work: Promise<void>): Promise<void> {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Resolves when everything that runs now has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
