import type { Logger } from "pino";
import type { Core } from "../core/core.js";

/** What every listener works with. */
export interface Bot {
  core: Core;
  log: Logger;
  /** Aborted when the program stops: waits for Slack end then. */
  stopping: AbortSignal;
  /**
   * Over HTTP a command's answer is the response itself. Over Socket Mode it goes to the command's `response_url`, because an ack
   * can be lost with its socket, and the answer would be lost in it.
   */
  answersInAck: boolean;
}
