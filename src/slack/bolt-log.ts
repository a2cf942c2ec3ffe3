import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";
import { Seldom } from "../surface/seldom.js";

/** Lines about calls and sockets that failed: whoever made the call or opened the socket tells that once, with Slack's error code. */
const TOLD_ELSEWHERE = /^(http request failed|Failed to retrieve a new WSS URL|WebSocket error)/;

/** What anybody on the internet can cause, with a path of their own making: there is a line now and then, and it is cut. */
const BY_STRANGERS = /^Unhandled HTTP request/;
/** So much of a line is kept. */
const ROOM = 200;

/**
 * Bolt's log lines as ours. Its debug lines hold payloads and are left out; so is what it appends to a line about a body that it
 * cannot read, because that is a piece of the body.
 */
export function boltLog(log: Logger): BoltLogger {
  const seldom = new Seldom();
  const told = (level: "info" | "warn" | "error", parts: unknown[]) => {
    const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
    if (TOLD_ELSEWHERE.test(text)) return;
    const unsaid = BY_STRANGERS.test(text) ? seldom.tell("path") : 0;
    if (unsaid === null) return;
    const more = unsaid > 0 ? { unsaid } : {};
    log[level](more, text.startsWith("Malformed request body") ? "Malformed request body" : text.slice(0, ROOM));
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
