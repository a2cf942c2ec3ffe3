import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { Patience } from "./failures.js";
import type { InFlight } from "./in-flight.js";
import type { Recent } from "./recent.js";

/** What every listener works with. */
export interface Bot extends Patience {
  core: Core;
  log: Logger;
  /** What was shared, so that a Share button that is pressed twice shares once. */
  shared: Recent;
  inFlight: InFlight;
}
