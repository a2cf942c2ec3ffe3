import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { addHealth, type Health } from "./routes.js";

/** Whoever watches asks briefly: more than this is no request of theirs. Milliseconds and bytes. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 5000, keepAliveTimeout: 5000, maxHeaderSize: 8192 };
const MOST_CONNECTIONS = 50;

/**
 * Serves `/healthz`, `/readyz` and `/metrics` on a port of their own.
 * @throws what the port cannot be listened on for
 */
export async function serveHealth(port: number, health: Health): Promise<Server> {
  const app = new Hono();
  addHealth(app, health);
  const server = createServer(LIMITS, getRequestListener(app.fetch));
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port);
  await once(server, "listening");
  return server;
}
