import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { type Growing, pauseAfter } from "./surface/growing.js";
import { LEAVING, type Running } from "./surface/leaving.js";
import { stackOf } from "./surface/log.js";
import { Outage, Refusal } from "./surface/refusal.js";

const PAUSES: Growing = { first: 1000, longest: 60_000 };

/** A platform that is started again and again until it runs, by itself and whatever becomes of the others. */
export class Supervised {
  readonly name: string;
  /** Settles when it was tried once: with what the platform refused it for, or null where it runs or is waited for. */
  readonly tried: Promise<Refusal | null>;
  /** Settles when the platform lets the bot in no longer, or not once it can be reached again. */
  readonly refused: Promise<Refusal>;
  readonly #start: () => Promise<Running>;
  readonly #log: Logger;
  readonly #leaving = new AbortController();
  #running: Running | null = null;
  #trying: Promise<Refusal | null>;
  #failed = 0;
  #stopped: Promise<void> | null = null;

  /**
   * @param name of the platform, as the log and `/readyz` have it
   * @param start tries once
   */
  constructor(name: string, start: () => Promise<Running>, log: Logger) {
    this.name = name;
    this.#start = start;
    this.#log = log;
    this.#trying = this.#try();
    this.tried = this.#trying;
    this.refused = this.#untilRefused();
  }

  /** Whether it is connected at this moment. */
  get isUp(): boolean {
    return !this.#leaving.signal.aborted && (this.#running?.isUp() ?? false);
  }

  /** Takes no new work, finishes what is in flight, and leaves. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#leaving.abort();
    await Promise.race([this.#trying, pause(LEAVING.starting)]);
    await this.#running?.stop();
  }

  async #untilRefused(): Promise<Refusal> {
    // Who is refused at the first try has said so by `tried`.
    if (await this.#trying) return new Promise(() => {});
    while (!this.#running) {
      const wait = pauseAfter(this.#failed, PAUSES);
      await pause(wait, undefined, { signal: this.#leaving.signal }).catch(() => undefined);
      if (this.#leaving.signal.aborted) return new Promise(() => {});
      this.#trying = this.#try();
      const refusal = await this.#trying;
      if (refusal) return refusal;
    }
    return this.#running.refused;
  }

  async #try(): Promise<Refusal | null> {
    try {
      this.#running = await this.#start();
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      this.#failed += 1;
      const platform = this.name;
      if (error instanceof Outage) this.#log.warn({ platform, failed: this.#failed }, error.message);
      else this.#log.error({ platform, failed: this.#failed, stack: stackOf(error) }, "it could not be started");
      return null;
    }
  }
}
