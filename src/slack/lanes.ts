import { setTimeout as pause } from "node:timers/promises";
import { failureOf } from "./failures.js";

/** One message a second and channel; short bursts are let through (https://docs.slack.dev/apis/web-api/rate-limits). Milliseconds. */
const PACE = 1000;

/** What is posted into one channel. */
interface Lane {
  /** Settles when the next may go. */
  free: Promise<unknown>;
  /** How long each that follows waits for the one before, in milliseconds. */
  pace: number;
}

/**
 * One queue a channel for what is posted there, so that nobody's answer has to hit upon the one moment in which Slack takes one.
 * Messages go one after the other, as fast as Slack takes them; from its first refusal on, at the pace that it documents, until
 * the queue is empty. (p-queue has the queue and the pace, but neither one that begins with a refusal nor one that a stop ends at once.)
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  /**
   * Makes a call when those before it in the channel are through; where Slack refuses it for being too early, again after the time that
   * Slack names, with the others still behind it.
   * @param stopping what waits is abandoned with it; what comes later goes at once
   * @throws what the call throws, or an AbortError
   */
  async post<T>(channel: string, call: () => Promise<T>, stopping: AbortSignal): Promise<T> {
    if (stopping.aborted) return call();
    const lane = this.#lanes.get(channel) ?? { free: Promise.resolve(), pace: 0 };
    this.#lanes.set(channel, lane);
    const before = lane.free;
    const posted = before.then(() => {
      stopping.throwIfAborted();
      return whenAllowed(call, stopping, () => {
        lane.pace = PACE;
      });
    });
    const rest = () => (lane.pace > 0 ? pause(lane.pace, undefined, { signal: stopping }).catch(() => {}) : undefined);
    const free = posted.then(rest, rest);
    lane.free = free;
    void free.then(() => {
      if (lane.free === free) this.#lanes.delete(channel);
    });
    return posted;
  }
}

/** The longest time that Slack may tell one call to wait, in seconds; an answer that late is none. */
const LONGEST = 300;

/**
 * Makes a call, again whenever Slack's rate limit allows; that it was early says nothing about the call.
 * @param early is told each time that Slack refuses it for being too early
 * @throws what the call throws, or an AbortError
 */
export async function whenAllowed<T>(call: () => Promise<T>, stopping: AbortSignal, early = () => {}): Promise<T> {
  for (let waited = 0; ; ) {
    try {
      return await call();
    } catch (error) {
      const { retryAfter } = failureOf(error);
      if (retryAfter === null) throw error;
      waited += retryAfter;
      if (waited > LONGEST) throw error;
      early();
      await pause(retryAfter * 1000, undefined, { signal: stopping });
    }
  }
}
