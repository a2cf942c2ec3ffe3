import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { App, type HTTPReceiver, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { InFlight } from "../surface/in-flight.js";
import { LEAVING, type Running } from "../surface/leaving.js";
import { RateLimit } from "../surface/rate-limit.js";
import { RecentlySeen } from "../surface/recently-seen.js";
import { boltLog } from "./bolt-log.js";
import type { Bot } from "./bot.js";
import type { SlackConfig } from "./config.js";
import { failureOf, patiently } from "./failures.js";
import { httpReceiver } from "./http.js";
import { registerListeners } from "./listeners/index.js";
import { AnswerQueue } from "./queue.js";
import { onlyOnce } from "./redelivery.js";
import { refusalOf, refusalOfPort, type TokenName } from "./refusal.js";
import { TIMEOUT } from "./response-url.js";
import { hangUp, stayConnected } from "./socket.js";

/**
 * Connects the core to Slack and answers until it is stopped.
 * @param log gets one line for everything of note, never a token or what somebody typed
 * @throws Refusal where a token is wrong, Slack cannot be reached, or the port is taken
 */
export async function startSlack(core: Core, config: SlackConfig, log: Logger): Promise<Running> {
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
  const bot: Bot = {
    core,
    log,
    stopping: stopping.signal,
    queue: new AnswerQueue(),
    rateLimit: new RateLimit(),
    shared: new RecentlySeen(),
    inFlight,
  };
  app.use(({ next }) => inFlight.track(next()));
  app.use(onlyOnce(bot));
  registerListeners(app, bot);
  app.error(async (error) => log.error({ failure: failureOf(error).code, kind: error.name }, "an interaction failed"));

  await orRefused("SLACK_BOT_TOKEN", () => patiently(bot, () => app.init(), { repeatable: true }));
  await connect(receiver, config, bot, leaving.signal);

  return {
    stop: async () => {
      leaving.abort();
      const patience = LEAVING.answers - LEAVING.lastWords;
      const done = Promise.allSettled([leave(receiver), inFlight.settled(patience)]);
      await Promise.race([done, pause(patience, undefined, { ref: false })]);
      stopping.abort();
      await inFlight.settled(LEAVING.lastWords);
    },
  };
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
    await orRefused("SLACK_APP_TOKEN", () => patiently(bot, start, { repeatable: true }));
    return;
  }
  const port = connection.mode === "http" ? connection.port : 0;
  const server = await receiver.start(port).catch((error: unknown) => {
    throw refusalOfPort(port, error);
  });
  const address = server.address();
  log.info({ port: typeof address === "object" ? address?.port : port }, "listening for Slack over HTTP");
}

async function leave(receiver: HTTPReceiver | SocketModeReceiver): Promise<void> {
  if (receiver instanceof SocketModeReceiver) await hangUp(receiver.client);
  else await receiver.stop();
}

async function orRefused(variable: TokenName, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    throw refusalOf(variable, error);
  }
}
