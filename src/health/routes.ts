import type { Env, Hono } from "hono";
import type { Metrics } from "./metrics.js";

/** What is told to whoever keeps the program running. */
export interface Health {
  /** True while new work is taken: everything is connected, and nobody has told the program to leave. */
  isReady(): boolean;
  metrics: Metrics;
}

/**
 * Adds `/healthz` (the process runs), `/readyz` (it takes new work; otherwise 503) and `/metrics` (Prometheus) to a server, as Kubernetes
 * asks for them: https://kubernetes.io/docs/reference/using-api/health-checks/
 */
export function addHealth<E extends Env>(app: Hono<E>, { isReady, metrics }: Health): void {
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", (context) => (isReady() ? context.text("ready\n") : context.text("not ready\n", 503)));
  app.get("/metrics", async (context) =>
    context.body(await metrics.text(), 200, { "Content-Type": metrics.contentType }),
  );
}
