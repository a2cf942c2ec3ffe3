import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/** Lines about calls and sockets that failed: whoever made the call or opened the socket tells that once, with Slack's error code. */
const TOLD_ELSEWHERE = /^(http request failed|Failed to retrieve a new WSS URL|WebSocket error)/;

/**
 * Bolt's log lines as ours. Its debug lines hold payloads and are left out; so is what it appends to a line about a body that it
 * cannot read, because that is a piece of the body.
 */
export function boltLog(log: Logger): BoltLogger {
  const told = (level: "info" | "warn" | "error", parts: unknown[]) => {
    const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
    if (TOLD_ELSEWHERE.test(text)) return;
    log[level](text.startsWith("Malformed request body") ? "Malformed request body" : text);
  };
  return {
    debug: () => {},
    info: (...parts: unknown[]) => told("info", parts),
    warn: (...parts: unknown[]) => told("warn", parts),
    error: (...parts: unknown[]) => told("error", parts),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
