import { createHmac } from "node:crypto";
import { z } from "zod";
import type { LoopbackSlack } from "./server.js";

/** What Slack sends: the kind decides how it is wrapped. */
export interface Parcel {
  kind: "events_api" | "slash_commands" | "interactive";
  payload: Record<string, unknown>;
  /** From the second time on, how often it was sent before. */
  retry?: number;
}

/** Sends a parcel as Slack does, and returns what the ack holds. */
export type Deliver = (parcel: Parcel) => Promise<unknown>;

/** Slack's signature of a body (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

/** The body and content type of a parcel as an HTTP request. */
export function httpBody({ kind, payload }: Parcel): { body: string; type: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), type: "application/json" };
  const fields =
    kind === "interactive" ? { payload: JSON.stringify(payload) } : z.record(z.string(), z.string()).parse(payload);
  return { body: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

/** Sends signed HTTP requests to the bot. */
export function overHttp(port: number, secret: string): Deliver {
  return async (parcel) => {
    const { body, type } = httpBody(parcel);
    const timestamp = Math.floor(Date.now() / 1000);
    const reply = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": String(timestamp),
        "x-slack-signature": signature(secret, timestamp, body),
        ...(parcel.retry ? { "x-slack-retry-num": String(parcel.retry), "x-slack-retry-reason": "http_timeout" } : {}),
      },
    });
    if (reply.status !== 200) throw new Error(`the bot answered ${reply.status}`);
    const text = await reply.text();
    return text ? JSON.parse(text) : undefined;
  };
}

const ack = z.object({ envelope_id: z.string(), payload: z.unknown() });

/** Sends envelopes over the newest socket that the bot has opened, and waits for their acks. */
export function overSocket(slack: LoopbackSlack): Deliver {
  return async ({ kind, payload, retry }) => {
    const socket = await slack.workspace.until(() => slack.sockets.findLast((one) => one.readyState === one.OPEN));
    const envelope_id = slack.workspace.next("envelope");
    const acknowledged = new Promise<unknown>((resolve, reject) => {
      const lost = () => reject(new Error("the socket was closed before the ack"));
      const listen = (data: unknown) => {
        const parsed = ack.safeParse(JSON.parse(String(data)));
        if (!parsed.success || parsed.data.envelope_id !== envelope_id) return;
        socket.off("message", listen);
        socket.off("close", lost);
        const empty = z.strictObject({}).safeParse(parsed.data.payload).success;
        resolve(empty ? undefined : parsed.data.payload);
      };
      socket.on("message", listen);
      socket.once("close", lost);
    });
    const retries = retry ? { retry_attempt: retry, retry_reason: "timeout" } : {};
    socket.send(
      JSON.stringify({ type: kind, envelope_id, payload, accepts_response_payload: kind !== "events_api", ...retries }),
    );
    return acknowledged;
  };
}
