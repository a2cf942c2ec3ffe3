import type { HttpBindings } from "@hono/node-server";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { Metrics } from "../health/metrics.js";
import type { DeskConfig } from "./config.js";
import type { Drafts } from "./drafts.js";
import type { Reviewer } from "./reviewing/reviewer.js";

/** What the desk works with. */
export interface Desk {
  core: Core;
  config: DeskConfig;
  metrics: Metrics;
  drafts: Drafts;
  reviewer: Reviewer;
  log: Logger;
  /** True once the desk has been told to leave. */
  isLeaving: () => boolean;
}

/** What Hono hands to every route. */
export interface DeskEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The token as a form of the page sent it, for the forms of the next page; null where it came otherwise, or none is asked for. */
    formToken: string | null;
    /** What a form, or an address, says. */
    fields: URLSearchParams;
  };
}
