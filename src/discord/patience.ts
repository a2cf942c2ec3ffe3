import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from "discord.js";
import { type Growing, pauseAfter } from "../surface/growing.js";

/** For how long Discord takes what failed at first, in milliseconds. */
export const TAKEN = {
  /** The first response to an interaction: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response */
  interaction: 3000,
  /**
   * A message with a nonce, without making a second one of it: "the past few minutes", of which this is the least. See
   * https://docs.discord.com/developers/resources/message#create-message
   */
  nonce: 120_000,
  /** A few words that something could not be answered; whoever gets them twice has lost nothing. */
  notice: 900_000,
} as const;

const PAUSES: Growing = { first: 200, longest: 10_000 };

/**
 * Asks something of Discord, again and again with growing pauses while Discord fails or cannot be reached. What Discord tells to wait for
 * (429) discord.js waits for by itself.
 * @param allowed how long it is worth trying, in milliseconds; once more after that
 * @param stopping ends the pauses
 * @throws what the last try failed with
 */
export async function patiently<T>(ask: () => Promise<T>, allowed: number, stopping: AbortSignal): Promise<T> {
  const began = Date.now();
  let isLast = false;
  for (let failed = 1; ; failed += 1) {
    try {
      return await ask();
    } catch (error) {
      const wait = pauseAfter(failed, PAUSES);
      if (!isPassing(error) || isLast || stopping.aborted) throw error;
      // Where a connection broke off, only one more try tells whether Discord had taken it.
      isLast = Date.now() + wait > began + allowed;
      await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

/** Whether trying again may help: Discord failed, or did not answer at all. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError || !(error instanceof Error)) return false;
  if (error.name === "AbortError") return true;
  // As Node and undici name what becomes of a connection.
  return "code" in error && typeof error.code === "string" && /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(error.code);
}

/** Whether an interaction has been answered already: by an earlier try whose confirmation was lost, or by another copy of the bot. */
export function isAnswered(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
}

/** Whether Discord takes no answer to an interaction any more. */
export function isExpired(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.UnknownInteraction);
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
