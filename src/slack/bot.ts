import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { Turns } from "./turns.js";

/** What every listener works with. */
export interface Bot {
  core: Core;
  log: Logger;
  /** Aborted when the program stops: waits for Slack end then. */
  stopping: AbortSignal;
  /** In which order answers are worked on. */
  turns: Turns;
}
