import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { App, type HTTPReceiver, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { boltLog } from "./bolt-log.js";
import type { Bot } from "./bot.js";
import type { SlackConfig } from "./config.js";
import { onlyOnce } from "./deliveries.js";
import { failureOf, patiently, WRONG_TOKEN } from "./failures.js";
import { httpReceiver } from "./http.js";
import { InFlight } from "./in-flight.js";
import { registerListeners } from "./listeners/index.js";
import { Recent } from "./recent.js";
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
const PATIENCE = 3200;
/** How long it then waits while those whose answer is abandoned are told so, in milliseconds. */
const LAST_WORDS = 800;

/**
 * Connects the core to Slack and answers until it is stopped.
 * @param log gets one line for everything of note, never a token or what somebody typed
 * @throws SlackStartError where a token is wrong, Slack cannot be reached, or the port is taken
 */
export async function startSlack(core: Core, config: SlackConfig, log: Logger): Promise<RunningSlack> {
  const leaving = new AbortController();
  const stopping = new AbortController();
  // As many as wait for Slack listen to it, which is no leak.
  setMaxListeners(0, stopping.signal);
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
  const bot: Bot = { core, log, stopping: stopping.signal, turns: new Turns(), shared: new Recent(), inFlight };
  app.use(inFlight.middleware);
  app.use(onlyOnce(bot));
  registerListeners(app, bot);
  app.error(async (error) => log.error({ failure: failureOf(error).code, kind: error.name }, "an interaction failed"));

  await orExplained("SLACK_BOT_TOKEN", () => patiently(bot, () => app.init(), { repeatable: true }));
  await connect(receiver, config, bot, leaving.signal);

  return {
    stop: async () => {
      leaving.abort();
      await atMost(PATIENCE, Promise.allSettled([leave(receiver), inFlight.settled()]));
      stopping.abort();
      await atMost(LAST_WORDS, inFlight.settled());
    },
  };
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, pause(milliseconds, undefined, { ref: false })]);
}

/** Calls are repeated by us and not by the client, which would post a message twice where Slack's answer to the first was lost. */
function optionsFor(config: SlackConfig): webApi.WebClientOptions {
  return { slackApiUrl: config.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: TIMEOUT };
}

function receiverFor({ connection, ...config }: SlackConfig, log: Logger): HTTPReceiver | SocketModeReceiver {
  const logger = boltLog(log);
  if (connection.mode === "http") return httpReceiver(connection.signingSecret, logger);
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
  bot: Bot,
  leaving: AbortSignal,
): Promise<void> {
  const { log } = bot;
  if (receiver instanceof SocketModeReceiver) {
    const start = () => stayConnected(receiver.client, log, leaving);
    await orExplained("SLACK_APP_TOKEN", () => patiently(bot, start, { repeatable: true }));
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

type TokenName = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

async function orExplained(variable: TokenName, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    throw new SlackStartError(explained(variable, error));
  }
}

/** What to do about a start that Slack refused, by its error code. */
function explained(variable: TokenName, error: unknown): string {
  const { code } = failureOf(error);
  const where =
    variable === "SLACK_APP_TOKEN"
      ? "Basic Information > App-Level Tokens"
      : "OAuth & Permissions > Bot User OAuth Token";
  if (WRONG_TOKEN.has(code)) return `${variable} is not accepted by Slack (${code}): copy it again from ${where}`;
  switch (code) {
    case "missing_scope":
      return variable === "SLACK_APP_TOKEN"
        ? `SLACK_APP_TOKEN lacks the scope connections:write (${code}): generate another with it in ${where}`
        : `SLACK_BOT_TOKEN lacks a scope (${code}): add those of slack.manifest.json and install the app again`;
    case "team_disabled":
    case "access_denied":
      return `Slack does not let the app into the workspace (${code}): ask who administers the workspace`;
    case "ratelimited":
      return `Slack is taking no more calls just now (${code}): start again in a minute`;
    default:
      return `Slack cannot be started (${code === "unknown" ? codeOf(error) : code}): is the network up, and SLACK_API_URL right?`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
