import type { IncomingMessage } from "node:http";
import readBody from "raw-body";

/** The largest body, in bytes: a message of 40,000 characters, twice, each as `%5Cu1234`, is just smaller. */
const LARGEST = 700_000;
/** What all bodies that have not arrived yet may take up together, in bytes. */
const TOGETHER = 32_000_000;

/** The bodies of requests of which nobody knows yet who sent them. */
export class Bodies {
  readonly #arriving = new Map<IncomingMessage, number>();
  #held = 0;

  /**
   * Reads a body. Where all of them become too much, the one that takes up most is cut off, which is never one of Slack's.
   * @returns the body, or the status to refuse it with
   */
  async read(request: IncomingMessage): Promise<Buffer | 400 | 413> {
    this.#arriving.set(request, 0);
    request.on("data", (chunk: Buffer) => this.#hold(request, chunk.length));
    const length = request.headers["content-length"] ?? null;
    try {
      return await readBody(request, { length, limit: LARGEST });
    } catch (error) {
      const isTooLarge = error instanceof Error && "type" in error && error.type === "entity.too.large";
      return isTooLarge ? 413 : 400;
    } finally {
      this.#held -= this.#arriving.get(request) ?? 0;
      this.#arriving.delete(request);
    }
  }

  #hold(request: IncomingMessage, bytes: number): void {
    const before = this.#arriving.get(request);
    if (before === undefined) return;
    this.#arriving.set(request, before + bytes);
    this.#held += bytes;
    if (this.#held <= TOGETHER) return;
    const [[largest] = []] = [...this.#arriving].toSorted(([, a], [, b]) => b - a);
    largest?.destroy();
  }
}
