import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";

/** The interactions that are being answered, so that a stop can wait for them. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  /** Goes before every listener. */
  readonly middleware: Middleware<AnyMiddlewareArgs> = async ({ next }) => {
    const running = next().finally(() => this.#running.delete(running));
    this.#running.add(running);
    await running;
  };

  /** Resolves when everything that runs now has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
