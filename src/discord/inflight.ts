/** The answers that are under way. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  /** Does a piece of work, unless the doors are closed. What it fails with goes to `failed`, and no further. */
  run(work: () => Promise<void>, failed: (error: unknown) => void): void {
    if (this.#closed) return;
    const running = work()
      .catch(failed)
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /**
   * Takes no more work, and waits until what was taken is done, at most so many milliseconds.
   * @returns how many pieces of work are not done by then
   */
  async close(milliseconds: number): Promise<number> {
    this.#closed = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(this.#running), late]);
    clearTimeout(timer);
    return this.#running.size;
  }
}
