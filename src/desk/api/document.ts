import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { ROOT } from "../../core/open.js";
import type { DeskEnv } from "../desk.js";

/** Adds `/openapi.json`: the API, described from the schemas that check it. */
export function describe(app: OpenAPIHono<DeskEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "DESK_TOKEN; only asked for where the desk can be reached from other machines.",
  });
  const version: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "The newsroom's desk",
      version,
      description:
        "Answers questions, checks claims, verifies quotations and goes through drafts against one news article, in its own words. The same input gets the same answer.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
  });
  const json = JSON.stringify(document);
  app.get("/openapi.json", (context) => context.body(json, 200, { "Content-Type": "application/json" }));
}
