import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { App, type HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { type CheckDraft, checkingHere } from "../surface/drafts.js";
import { InFlight } from "../surface/in-flight.js";
import { LEAVING, type Running } from "../surface/leaving.js";
import { RateLimit } from "../surface/rate-limit.js";
import { RecentlySeen } from "../surface/recently-seen.js";
import { boltLog } from "./bolt-log.js";
import type { Bot } from "./bot.js";
import { clientOptions } from "./client.js";
import type { SlackConfig } from "./config.js";
import { Doubts } from "./doubts.js";
import { failureOf } from "./failures.js";
import { httpReceiver, listen } from "./http.js";
import { Lanes, whenAllowed } from "./lanes.js";
import { registerListeners } from "./listeners/index.js";
import { onlyOnce } from "./redelivery.js";
import { refusalOf, refusalOfPort, type TokenName, verdictOn } from "./refusal.js";
import { hangUp, stayConnected } from "./socket.js";
import { Turns } from "./turns.js";

/**
 * Connects the core to Slack and answers until it is stopped.
 * @param log gets one line for everything of note, never a token or what somebody typed
 * @param checkDraft how files are checked
 * @throws Refusal where a token is wrong or the port is taken; Outage where Slack cannot be reached
 */
export async function startSlack(
  core: Core,
  config: SlackConfig,
  log: Logger,
  checkDraft: CheckDraft = checkingHere(core),
): Promise<Running> {
  const leaving = new AbortController();
  const stopping = new AbortController();
  // As many as wait for Slack listen to it, which is no leak.
  setMaxListeners(0, stopping.signal);
  const inFlight = new InFlight();
  const receiver = receiverFor(config, log);
  const app = new App({
    token: config.botToken,
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(config.apiUrl),
    // Nothing is stored, also not in memory.
    convoStore: false,
    deferInitialization: true,
  });
  const doubts = new Doubts(() => app.client.auth.test({ token: config.botToken }));
  const bot: Bot = {
    core,
    checkDraft,
    log,
    stopping: stopping.signal,
    lanes: new Lanes(),
    turns: new Turns(),
    rateLimit: new RateLimit(),
    shared: new RecentlySeen(),
    inFlight,
    doubtToken: () => doubts.raise(),
  };
  app.use(({ next }) => inFlight.track(next()));
  app.use(onlyOnce(bot));
  registerListeners(app, bot);
  app.error(async (error) => log.error({ failure: failureOf(error).code, kind: error.name }, "an interaction failed"));

  await asked("SLACK_BOT_TOKEN", () => whenAllowed(() => app.init(), leaving.signal));
  const door = await open(receiver, config, log, leaving.signal);

  return {
    isUp: door.isUp,
    refused: Promise.race([door.refused, doubts.confirmed]),
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

function receiverFor({ connection, apiUrl }: SlackConfig, log: Logger): HTTPReceiver | SocketModeReceiver {
  const logger = boltLog(log);
  if (connection.mode === "http") return httpReceiver(connection.signingSecret, logger);
  return new SocketModeReceiver({
    appToken: connection.appToken,
    autoReconnectEnabled: false,
    logger,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
}

/** The way in which Slack reaches the bot, once it is open. */
type Door = Pick<Running, "isUp" | "refused">;

async function open(
  receiver: HTTPReceiver | SocketModeReceiver,
  { connection }: SlackConfig,
  log: Logger,
  leaving: AbortSignal,
): Promise<Door> {
  if (receiver instanceof SocketModeReceiver) {
    const start = () => whenAllowed(() => stayConnected(receiver.client, log, leaving), leaving);
    const { isOpen, refused } = await asked("SLACK_APP_TOKEN", start);
    return { isUp: isOpen, refused: refused.then((error) => refusalOf("SLACK_APP_TOKEN", error)) };
  }
  const port = connection.mode === "http" ? connection.port : 0;
  const server = await listen(receiver, port).catch((error: unknown) => {
    throw refusalOfPort(port, error);
  });
  const address = server.address();
  log.info({ port: typeof address === "object" ? address?.port : port }, "listening for Slack over HTTP");
  return { isUp: () => server.listening, refused: new Promise(() => {}) };
}

async function leave(receiver: HTTPReceiver | SocketModeReceiver): Promise<void> {
  if (receiver instanceof SocketModeReceiver) await hangUp(receiver.client);
  else await receiver.stop();
}

async function asked<T>(variable: TokenName, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw verdictOn(variable, error);
  }
}
