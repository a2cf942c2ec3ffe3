import { createHash } from "node:crypto";
import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import { RecentlySeen } from "../surface/recently-seen.js";
import { acknowledged } from "./acknowledge.js";
import type { Bot } from "./bot.js";

/**
 * Lets each delivery through once. Slack delivers again what it thinks was lost: an event with the same `event_id`, over Socket Mode
 * any envelope whose ack did not arrive. What was seen is forgotten with the process.
 */
export function onlyOnce(bot: Bot): Middleware<AnyMiddlewareArgs> {
  // Slack repeats an event within minutes (https://docs.slack.dev/apis/events-api).
  const seen = new RecentlySeen();
  return async (args) => {
    if (!seen.add(keyOf(args.body))) {
      bot.log.info({ retry: args.context.retryNum ?? null }, "a repeated delivery was left out");
      if ("ack" in args && typeof args.ack === "function") await acknowledged(bot, () => args.ack());
      return;
    }
    await args.next();
  };
}

/** Slack's own id of the event; other deliveries have none, but repeat their whole payload, in which the trigger id is unique. */
function keyOf(body: AnyMiddlewareArgs["body"]): string {
  if ("event_id" in body && typeof body.event_id === "string") return body.event_id;
  return createHash("sha256").update(JSON.stringify(body)).digest("base64");
}
