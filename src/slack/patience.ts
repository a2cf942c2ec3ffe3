import { setTimeout as pause } from "node:timers/promises";
import { pauseAfter } from "../surface/growing.js";
import { failureOf } from "./failures.js";
import { type Lanes, whenAllowed } from "./lanes.js";

/** A call is made at most this often; with the pauses between, it goes on for some two minutes. */
export const TRIES = 12;
const PAUSES = { first: 300, longest: 30_000 };

/** What a call to Slack that may have to wait works with. */
export interface Patience {
  /** Aborted when the program stops: waits for Slack end then. */
  stopping: AbortSignal;
  /** What is posted, a queue a channel. */
  lanes: Lanes;
}

/** How a call is made. */
interface Manner {
  /** Whether it can be made again without harm where Slack may have carried it out. One that never reached Slack always can. */
  repeatable: boolean;
  /** The channel in whose queue it stands, if it posts there. */
  lane?: string;
}

/**
 * Makes a call to Slack, again after a failure that passes, with growing pauses. Waiting for the end of a rate limit is no failure.
 * While it waits, nobody waits for it who is not behind it in its channel.
 * @throws what the last try threw, or an AbortError when the program stops meanwhile
 */
export async function patiently<T>(
  { stopping, lanes }: Patience,
  call: () => Promise<T>,
  { repeatable, lane }: Manner,
): Promise<T> {
  for (let failed = 1; ; failed++) {
    try {
      return await (lane ? lanes.post(lane, call, stopping) : whenAllowed(call, stopping));
    } catch (error) {
      const { uncertain, unsent } = failureOf(error);
      if (!(unsent || (uncertain && repeatable)) || failed === TRIES) throw error;
      await breath(stopping, failed);
    }
  }
}

/** Waits before something that has failed so often is tried again. */
export function breath(stopping: AbortSignal, failed: number): Promise<void> {
  return pause(pauseAfter(failed, PAUSES), undefined, { signal: stopping });
}
