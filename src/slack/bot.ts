import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { CheckDraft } from "../surface/drafts.js";
import type { InFlight } from "../surface/in-flight.js";
import type { RateLimit } from "../surface/rate-limit.js";
import type { RecentlySeen } from "../surface/recently-seen.js";
import type { Patience } from "./patience.js";
import type { Turns } from "./turns.js";

/** What every listener works with. */
export interface Bot extends Patience {
  core: Core;
  checkDraft: CheckDraft;
  log: Logger;
  turns: Turns;
  /** What was shared, so that a Share button that is pressed twice shares once. */
  shared: RecentlySeen;
  rateLimit: RateLimit;
  inFlight: InFlight;
  /** Called when Slack refuses the bot token, to have it asked whether it means that. */
  doubtToken(): void;
}
