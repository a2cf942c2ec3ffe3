import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { CheckDraft } from "../surface/drafts.js";
import type { RateLimit } from "../surface/rate-limit.js";
import type { RecentlySeen } from "../surface/recently-seen.js";

/** What every listener works with. */
export interface Bot {
  core: Core;
  checkDraft: CheckDraft;
  log: Logger;
  rateLimit: RateLimit;
  /** Private messages that were shared. */
  shared: RecentlySeen;
  /** Aborted when the program stops: waits for Discord end then. */
  stopping: AbortSignal;
}
