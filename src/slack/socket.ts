import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { LEAVING } from "../surface/leaving.js";
import { failureOf, HandshakeError, WRONG_TOKEN } from "./failures.js";

type SocketModeClient = SocketModeReceiver["client"];

/** The longest wait between two tries to connect again, in milliseconds; the first is at once. */
const LONGEST = 30_000;
/** How long Slack may take from the first call to its `hello`, in milliseconds. The client itself would wait for ever. */
const HANDSHAKE = 10_000;

/**
 * Opens the socket and keeps it open: Slack closes it every few hours by design, with a `disconnect` message or without
 * (https://docs.slack.dev/apis/events-api/using-socket-mode). The client's own reconnecting is off, because a try of it that fails
 * for good would end the program, Discord's side included.
 * @throws what Slack answered, where the first connection fails
 */
export async function stayConnected(client: SocketModeClient, log: Logger, leaving: AbortSignal): Promise<void> {
  await shakeHands(client);
  log.info("connected to Slack over Socket Mode");
  const again = async () => {
    while (!leaving.aborted) {
      await closed(client, leaving);
      if (leaving.aborted) return;
      log.info("the socket was closed");
      await reconnect(client, log, leaving);
    }
  };
  again().catch((error: unknown) => {
    if (!leaving.aborted) log.error({ failure: failureOf(error).code }, "Slack is no longer connected");
  });
}

/** Closes the socket, without waiting long for Slack to agree. */
export async function hangUp(client: SocketModeClient): Promise<void> {
  await Promise.race([client.disconnect(), pause(LEAVING.farewell, undefined, { ref: false })]);
}

async function closed(client: SocketModeClient, leaving: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    client.once("disconnected", () => resolve());
    leaving.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function reconnect(client: SocketModeClient, log: Logger, leaving: AbortSignal): Promise<void> {
  let isRefused = false;
  for (let attempt = 0; !leaving.aborted; attempt++) {
    try {
      await shakeHands(client);
      log.info({ attempt }, "connected to Slack again");
      return;
    } catch (error) {
      const { code, retryAfter } = failureOf(error);
      if (!WRONG_TOKEN.has(code)) log.warn({ attempt, failure: code }, "Slack could not be reached");
      else if (!isRefused)
        log.error({ failure: code }, "Slack no longer accepts SLACK_APP_TOKEN: replace it and start again");
      isRefused ||= WRONG_TOKEN.has(code);
      const wait = retryAfter === null ? Math.min(LONGEST, 500 * 2 ** attempt) : retryAfter * 1000;
      await pause(wait, undefined, { signal: leaving });
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
