import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { Opening } from "../core/opening.js";
import type { Metrics } from "../health/metrics.js";
import { InFlight } from "../surface/in-flight.js";
import { LEAVING, type Running } from "../surface/leaving.js";
import { Refusal } from "../surface/refusal.js";
import { deskApp } from "./app.js";
import type { DeskConfig } from "./config.js";
import type { Desk } from "./desk.js";
import { Drafts } from "./drafts.js";
import { HEADERS } from "./headers.js";
import { LIMITS } from "./limits.js";
import { Reviewer } from "./reviewing/reviewer.js";

/** A desk that has been started. */
export interface RunningDesk extends Running {
  /** The port it listens on. */
  port: number;
}

/**
 * Opens the desk and answers until it is stopped.
 * @param core whose answers are counted as the desk's
 * @param opening what `core` was opened on
 * @param log gets one line for everything of note, never a token or what somebody typed
 * @throws Refusal where the address cannot be listened on
 */
export async function startDesk(
  core: Core,
  opening: Opening,
  config: DeskConfig,
  metrics: Metrics,
  log: Logger,
): Promise<RunningDesk> {
  let isLeaving = false;
  const desk: Desk = {
    core,
    config,
    metrics,
    drafts: new Drafts(config.keep),
    reviewer: new Reviewer(opening, metrics, log),
    log,
    isLeaving: () => isLeaving,
  };
  const app = deskApp(desk);
  const inFlight = new InFlight();
  const listener = getRequestListener(app.fetch);
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headers,
      headersTimeout: LIMITS.headersTime,
      requestTimeout: LIMITS.requestTime,
      keepAliveTimeout: LIMITS.idleTime,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      for (const [name, value] of HEADERS) response.setHeader(name, value);
      if (isLeaving) response.setHeader("Connection", "close");
      void inFlight.track(listener(request, response));
    },
  );
  server.maxConnections = LIMITS.connections;
  await desk.reviewer.ready();
  server.listen(config.port, config.host);
  await once(server, "listening").catch((error: unknown) => {
    throw refusalOf(config, error);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  const url = config.url?.href ?? `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}/`;
  log.info({ port, url }, `the desk is open at ${url}`);
  return {
    port,
    isUp: () => !isLeaving && desk.reviewer.isReady,
    // Nobody lets the desk in or out.
    refused: new Promise(() => {}),
    async stop() {
      isLeaving = true;
      server.close();
      server.closeIdleConnections();
      const abandoned = await inFlight.settled(LEAVING.answers);
      if (abandoned > 0) log.warn({ abandoned }, "an answer was abandoned");
      await desk.reviewer.stop();
      desk.drafts.stop();
      server.closeAllConnections();
      log.info("the desk is closed");
    },
  };
}

function refusalOf({ port, host }: DeskConfig, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
  const what: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken: set DESK_PORT to another one.`,
    EACCES: `Port ${port} may not be listened on: set DESK_PORT to one from 1024 on.`,
    EADDRNOTAVAIL: `DESK_HOST ${host} is no address of this machine.`,
    ENOTFOUND: `DESK_HOST ${host} is no address of this machine.`,
  };
  return new Refusal(what[code] ?? `The desk cannot listen on ${host}:${port} (${code}).`);
}
