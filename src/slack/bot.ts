import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { InFlight } from "../surface/in-flight.js";
import type { RateLimit } from "../surface/rate-limit.js";
import type { RecentlySeen } from "../surface/recently-seen.js";
import type { Patience } from "./failures.js";

/** What every listener works with. */
export interface Bot extends Patience {
  core: Core;
  log: Logger;
  /** What was shared, so that a Share button that is pressed twice shares once. */
  shared: RecentlySeen;
  rateLimit: RateLimit;
  inFlight: InFlight;
}
