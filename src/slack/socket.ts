import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { pauseAfter } from "../surface/growing.js";
import { LEAVING } from "../surface/leaving.js";
import { failureOf, HandshakeError } from "./failures.js";
import { whenAllowed } from "./lanes.js";

type SocketModeClient = SocketModeReceiver["client"];

/** The pauses between two tries to connect again; the first try is at once. */
const PAUSES = { first: 500, longest: 30_000 };
/** A socket that stood so long is none that Slack closes as soon as it is open, in milliseconds. */
const STEADY = 60_000;
/** How long Slack may take from the first call to its `hello`, in milliseconds. The client itself would wait for ever. */
const HANDSHAKE = 10_000;
/** So often in a row does Slack refuse a token before it is believed. */
const REFUSALS = 3;

/** A socket that is kept open. */
export interface StandingSocket {
  /** Whether it is open at this moment. */
  isOpen(): boolean;
  /** Settles with what Slack answered when it does not take the token any more; never otherwise. */
  refused: Promise<unknown>;
}

/**
 * Opens the socket and keeps it open: Slack closes it every few hours by design, with a `disconnect` message or without
 * (https://docs.slack.dev/apis/events-api/using-socket-mode). The client's own reconnecting is off, because a try of it that fails
 * for good would end the program, Discord's side included.
 * @throws what Slack answered, where the first connection fails
 */
export async function stayConnected(
  client: SocketModeClient,
  log: Logger,
  leaving: AbortSignal,
): Promise<StandingSocket> {
  await shakeHands(client);
  log.info("connected to Slack over Socket Mode");
  let isOpen = true;
  const refused = new Promise<unknown>((refuse) => {
    const again = async () => {
      for (let failed = 0; ; ) {
        const since = Date.now();
        await closed(client, leaving);
        isOpen = false;
        if (leaving.aborted) return;
        log.info("the socket was closed");
        failed = await reconnect(client, log, leaving, Date.now() - since < STEADY ? failed : 0);
        isOpen = true;
        log.info({ attempt: failed }, "connected to Slack again");
      }
    };
    again().catch((error: unknown) => {
      if (leaving.aborted) return;
      log.error(
        { failure: failureOf(error).code },
        "Slack no longer accepts SLACK_APP_TOKEN: replace it and start again",
      );
      refuse(error);
    });
  });
  return { isOpen: () => isOpen, refused };
}

/** Closes the socket, without waiting long for Slack to agree. */
export async function hangUp(client: SocketModeClient): Promise<void> {
  await Promise.race([client.disconnect(), pause(LEAVING.farewell, undefined, { ref: false })]);
}

/** Resolves when the socket is closed, or the program leaves. */
async function closed(client: SocketModeClient, leaving: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const over = () => {
      client.off("disconnected", over);
      leaving.removeEventListener("abort", over);
      resolve();
    };
    client.once("disconnected", over);
    leaving.addEventListener("abort", over, { once: true });
  });
}

/**
 * Connects again, with pauses that grow from one try to the next, and from one socket that Slack closes at once to the next.
 * @param failed how often that happened just before
 * @returns how often it has happened now
 * @throws what Slack answered, where it does not take the token; an AbortError when the program leaves
 */
async function reconnect(client: SocketModeClient, log: Logger, leaving: AbortSignal, failed: number): Promise<number> {
  for (let attempt = failed, refusals = 0; ; attempt++) {
    if (attempt > 0) await pause(pauseAfter(attempt, PAUSES), undefined, { signal: leaving });
    try {
      await whenAllowed(() => shakeHands(client), leaving);
      return attempt + 1;
    } catch (error) {
      const { code, revoked } = failureOf(error);
      refusals = revoked ? refusals + 1 : 0;
      if (refusals === REFUSALS || leaving.aborted) throw error;
      log.warn({ attempt, failure: code }, "Slack could not be reached");
    }
  }
}

/**
 * Opens a socket and waits for Slack's `hello` on it.
 * @throws what Slack answered, or a HandshakeError where it says nothing
 */
async function shakeHands(client: SocketModeClient): Promise<void> {
  let isLate = false;
  const late = setTimeout(async () => {
    isLate = true;
    await hangUp(client);
    // Asked a second time, the client no longer waits for the other side.
    await hangUp(client);
  }, HANDSHAKE);
  try {
    await client.start();
  } catch (error) {
    throw isLate ? new HandshakeError("Slack did not say hello") : error;
  } finally {
    clearTimeout(late);
  }
}
