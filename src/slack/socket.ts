import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { failureOf } from "./failures.js";

type SocketModeClient = SocketModeReceiver["client"];

/** The longest wait between two tries to connect again, in milliseconds; the first is at once. */
const LONGEST = 30_000;
/** How long Slack may take to close its side, in milliseconds. */
const FAREWELL = 1000;

/**
 * Opens the socket and keeps it open: Slack closes it every few hours by design, with a `disconnect` message or without
 * (https://docs.slack.dev/apis/events-api/using-socket-mode). The client's own reconnecting is off, because a try of it that fails
 * for good would end the program, Discord's side included.
 * @throws what Slack answered, where the first connection fails
 */
export async function stayConnected(client: SocketModeClient, log: Logger, leaving: AbortSignal): Promise<void> {
  await client.start();
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
  await Promise.race([client.disconnect(), pause(FAREWELL, undefined, { ref: false })]);
}

async function closed(client: SocketModeClient, leaving: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    client.once("disconnected", () => resolve());
    leaving.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function reconnect(client: SocketModeClient, log: Logger, leaving: AbortSignal): Promise<void> {
  for (let attempt = 0; !leaving.aborted; attempt++) {
    try {
      await client.start();
      log.info({ attempt }, "connected to Slack again");
      return;
    } catch (error) {
      const { code, retryAfter } = failureOf(error);
      log.warn({ attempt, failure: code }, "Slack could not be reached");
      const wait = retryAfter === null ? Math.min(LONGEST, 500 * 2 ** attempt) : retryAfter * 1000;
      await pause(wait, undefined, { signal: leaving });
    }
  }
}
