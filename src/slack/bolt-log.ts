import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * Bolt's log lines as ours. Its debug lines hold payloads and are left out; so is what it appends to a line about a body that it
 * cannot read, because that is a piece of the body.
 */
export function boltLog(log: Logger): BoltLogger {
  const line = (parts: unknown[]) => {
    const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
    return text.startsWith("Malformed request body") ? "Malformed request body" : text;
  };
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.info(line(parts)),
    warn: (...parts: unknown[]) => log.warn(line(parts)),
    error: (...parts: unknown[]) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
