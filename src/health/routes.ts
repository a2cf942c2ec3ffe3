import type { Env, Hono } from "hono";
import type { Metrics } from "./metrics.js";

/** What is told to whoever keeps the program running. */
export interface Health {
  /** What the program consists of, by name, and whether each takes new work at this moment: {"discord": true, "slack": false}. */
  parts(): Record<string, boolean>;
  metrics: Metrics;
}

/**
 * Adds `/healthz` (the process runs), `/readyz` (a line for each part; 200 where all of them take new work, otherwise 503) and `/metrics` (Prometheus) to a server, as Kubernetes
 * asks for them: https://kubernetes.io/docs/reference/using-api/health-checks/
 */
export function addHealth<E extends Env>(app: Hono<E>, { parts, metrics }: Health): void {
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", (context) => {
    const all = Object.entries(parts());
    const lines = all.map(([name, isUp]) => `${name}: ${isUp ? "ready" : "not ready"}\n`).join("");
    return context.text(lines, all.every(([, isUp]) => isUp) ? 200 : 503);
  });
  app.get("/metrics", async (context) =>
    context.body(await metrics.text(), 200, { "Content-Type": metrics.contentType }),
  );
}
