import { setTimeout as pause } from "node:timers/promises";
import { App, HTTPReceiver, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { boltLog } from "./bolt-log.js";
import type { SlackConfig } from "./config.js";
import { onlyOnce } from "./deliveries.js";
import { failureOf } from "./failures.js";
import { InFlight } from "./in-flight.js";
import { registerListeners } from "./listeners/index.js";
import { TIMEOUT } from "./response-url.js";
import { hangUp, stayConnected } from "./socket.js";
import { Turns } from "./turns.js";

/** Slack could not be started. `message` is one line that says what to do about it. */
export class SlackStartError extends Error {
  override name = "SlackStartError";
}

/** The running bot. */
export interface RunningSlack {
  /** Takes no new work, finishes what is in flight, leaves; within four seconds. */
  stop(): Promise<void>;
}

/** How long a stop waits for what is in flight, in milliseconds. */
const PATIENCE = 4000;

/**
 * Connects the core to Slack and answers until it is stopped.
 * @param log gets one line for everything of note, never a token or what somebody typed
 * @throws SlackStartError where a token is wrong, Slack cannot be reached, or the port is taken
 */
export async function startSlack(core: Core, config: SlackConfig, log: Logger): Promise<RunningSlack> {
  const leaving = new AbortController();
  const stopping = new AbortController();
  const inFlight = new InFlight();
  const clientOptions = optionsFor(config);
  const receiver = receiverFor(config, log);
  const app = new App({
    token: config.botToken,
    receiver,
    logger: boltLog(log),
    clientOptions,
    // Nothing is stored, also not in memory.
    convoStore: false,
    deferInitialization: true,
  });
  const bot = { core, log, stopping: stopping.signal, turns: new Turns() };
  app.use(inFlight.middleware);
  app.use(onlyOnce(bot));
  registerListeners(app, bot);
  app.error(async (error) => log.error({ failure: failureOf(error).code, kind: error.name }, "an interaction failed"));

  await orExplained("SLACK_BOT_TOKEN", () => app.init());
  await connect(receiver, config, log, leaving.signal);

  return {
    stop: async () => {
      leaving.abort();
      await Promise.race([
        Promise.allSettled([leave(receiver), inFlight.settled()]),
        pause(PATIENCE, undefined, { ref: false }),
      ]);
      stopping.abort();
    },
  };
}

/** Calls are repeated by us and not by the client, which would post a message twice where Slack's answer to the first was lost. */
function optionsFor(config: SlackConfig): webApi.WebClientOptions {
  return { slackApiUrl: config.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: TIMEOUT };
}

function receiverFor({ connection, ...config }: SlackConfig, log: Logger): HTTPReceiver | SocketModeReceiver {
  const logger = boltLog(log);
  if (connection.mode === "http") return new HTTPReceiver({ signingSecret: connection.signingSecret, logger });
  const clientOptions = optionsFor({ connection, ...config });
  return new SocketModeReceiver({
    appToken: connection.appToken,
    autoReconnectEnabled: false,
    logger,
    installerOptions: { clientOptions },
  });
}

async function connect(
  receiver: HTTPReceiver | SocketModeReceiver,
  { connection }: SlackConfig,
  log: Logger,
  leaving: AbortSignal,
): Promise<void> {
  if (receiver instanceof SocketModeReceiver) {
    await orExplained("SLACK_APP_TOKEN", () => stayConnected(receiver.client, log, leaving));
    return;
  }
  const port = connection.mode === "http" ? connection.port : 0;
  const server = await receiver.start(port).catch((error: unknown) => {
    throw new SlackStartError(`PORT ${port} cannot be listened on (${codeOf(error)}): choose another`);
  });
  const address = server.address();
  log.info({ port: typeof address === "object" ? address?.port : port }, "listening for Slack over HTTP");
}

async function leave(receiver: HTTPReceiver | SocketModeReceiver): Promise<void> {
  if (receiver instanceof SocketModeReceiver) await hangUp(receiver.client);
  else await receiver.stop();
}

/** Slack's errors that mean a token is wrong, from the reference of auth.test and apps.connections.open. */
const WRONG_TOKEN = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
]);

async function orExplained(variable: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const { code } = failureOf(error);
    const where =
      variable === "SLACK_APP_TOKEN"
        ? "Basic Information > App-Level Tokens"
        : "OAuth & Permissions > Bot User OAuth Token";
    throw new SlackStartError(
      WRONG_TOKEN.has(code)
        ? `${variable} is not accepted by Slack (${code}): copy it again from ${where}`
        : `Slack cannot be started (${code === "unknown" ? codeOf(error) : code}): is the network up, and SLACK_API_URL right?`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
