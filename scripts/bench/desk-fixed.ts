/** The server that the desk is measured against: the same libraries, one route, the body read as JSON, and one fixed answer. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { openCore } from "../../src/core/open.js";

const core = await openCore();
const answer = core.ask("Is this a ceasefire?");
const app = new Hono();
app.post("/v1/ask", async (context) => {
  await context.req.json();
  return context.json(answer);
});
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
  process.stderr.write(`${JSON.stringify({ port })}\n`);
});
