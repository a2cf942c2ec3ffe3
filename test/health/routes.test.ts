import { Hono } from "hono";
import { expect, test } from "vitest";
import { Metrics } from "../../src/health/metrics.js";
import { addHealth } from "../../src/health/routes.js";

test("a program of which a part is down is alive, but not ready, and says which part it is", async () => {
  const parts = { discord: true, slack: true };
  const app = new Hono();
  addHealth(app, { parts: () => parts, metrics: new Metrics() });
  expect((await app.request("/readyz")).status).toBe(200);
  parts.slack = false;
  const told = await app.request("/readyz");
  expect(told.status).toBe(503);
  expect(await told.text()).toBe("discord: ready\nslack: not ready\n");
  expect((await app.request("/healthz")).status).toBe(200);
});

test("answers are counted by surface and outcome, and how long they took", async () => {
  const metrics = new Metrics();
  const app = new Hono();
  addHealth(app, { parts: () => ({}), metrics });
  metrics.answered("desk", "refuted");
  metrics.answered("slack", "exact");
  metrics.answered("slack", "exact");
  metrics.failed("desk", "429");
  metrics.took("desk", "ask", 3);
  const told = await app.request("/metrics");
  expect(told.headers.get("Content-Type")).toMatch(/^text\/plain/);
  const text = await told.text();
  expect(text).toContain('munich_answers_total{surface="desk",outcome="refuted"} 1');
  expect(text).toContain('munich_answers_total{surface="slack",outcome="exact"} 2');
  expect(text).toContain('munich_failures_total{surface="desk",kind="429"} 1');
  expect(text).toContain('munich_answer_duration_seconds_bucket{le="0.005",surface="desk",kind="ask"} 1');
});

test("two programs in one process count apart", async () => {
  const one = new Metrics();
  one.answered("desk", "exact");
  expect(await new Metrics().text()).not.toContain('outcome="exact"');
});
