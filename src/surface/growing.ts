/** Pauses that grow, each twice as long as the one before: milliseconds. */
export interface Growing {
  first: number;
  longest: number;
}

/**
 * How long to wait before something is tried again, in milliseconds. Between half of the pause and the whole is left to chance, so that
 * all who failed at one moment do not come back at one moment. See https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 * @param failed how often it has failed, from 1
 */
export function pauseAfter(failed: number, { first, longest }: Growing): number {
  const whole = Math.min(longest, first * 2 ** (failed - 1));
  return whole * (0.5 + Math.random() / 2);
}
