import { once } from "node:events";
import { request } from "node:http";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { counting } from "../../src/counting.js";
import type { DeskConfig } from "../../src/desk/config.js";
import { startDesk } from "../../src/desk/start.js";
import { Metrics } from "../../src/health/metrics.js";
import { core } from "../core.js";

/** A desk on 127.0.0.1, for one test. */
export interface Running {
  /** "http://127.0.0.1:45678" */
  url: string;
  /** What it has written to its log. */
  log: string[];
  stop(): Promise<void>;
}

/** Starts a desk, which is stopped when the test is over. */
export async function desk(config: Partial<DeskConfig> = {}): Promise<Running> {
  const running = await openDesk(config);
  onTestFinished(() => running.stop());
  return running;
}

/** Starts a desk for whoever stops it. */
export async function openDesk(config: Partial<DeskConfig> = {}): Promise<Running> {
  const log: string[] = [];
  const metrics = new Metrics();
  const whole: DeskConfig = { port: 0, host: "127.0.0.1", token: null, url: null, keep: 3_600_000, ...config };
  const lines = pino({}, { write: (line: string) => log.push(line) });
  const running = await startDesk(counting(core, "desk", metrics), { knowledge: undefined }, whole, metrics, lines);
  return { url: `http://127.0.0.1:${running.port}`, log, stop: () => running.stop() };
}

/** Sends JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(url, { method: "POST", body: text, headers: { "Content-Type": "application/json", ...headers } });
}

/** Asks with headers that `fetch` does not let anybody set, and returns the status. */
export async function statusWith(url: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  const asking = request(url, { method, headers });
  asking.end();
  const [response] = await once(asking, "response");
  response.resume();
  return response.statusCode;
}
