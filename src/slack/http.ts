import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import { HTTPReceiver, type Logger, verifySlackRequest } from "@slack/bolt";
import { Bodies } from "./bodies.js";

/** How far a request's time may be from ours, in seconds (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const SKEW = 300;
/**
 * What anybody may take up who has not shown a signature yet. Slack waits three seconds for an ack
 * (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response), so what has not arrived in five is nobody's.
 */
const PATIENCE: ServerOptions = {
  headersTimeout: 5000,
  requestTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 8192,
  // Longer than load balancers keep an idle connection (a minute), so that none sends a request into one that is just being closed.
  keepAliveTimeout: 75_000,
};
const MOST_CONNECTIONS = 1000;
/** A line about refused requests is written at most so often, in milliseconds: anybody can send one. */
const COMPLAINT = 10_000;

/**
 * Bolt's receiver of HTTP requests, which is given only what Slack has signed: a little stricter about time, with limits on what is
 * not signed, and quieter about what is not for it.
 */
export function httpReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    // Done here, before a body is looked at.
    signatureVerification: false,
    logger,
    unhandledRequestHandler: ({ response }) => refuse(response, 404),
  });
  const bodies = new Bodies();
  const complain = seldom((reason) => logger.warn(reason));
  const toBolt = receiver.requestListener;
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const rawBody = await bodies.read(request);
    if (typeof rawBody === "number") return refuse(response, rawBody);
    const body = rawBody.toString();
    if (isCertificateCheck(request, body)) return refuse(response, 200);
    const flaw = flawOf(request, body, signingSecret);
    if (flaw) {
      complain(`Failed to parse and verify the request data: ${flaw}`);
      return refuse(response, 401);
    }
    // Bolt looks for fields in whatever it finds, and `null` has none.
    if (/^\s*(payload=)?null\s*$/.test(body)) return refuse(response, 400);
    toBolt(Object.assign(request, { rawBody }), response);
  };
  receiver.requestListener = (request, response) => {
    if (request.method !== "POST" || request.url?.split("?")[0] !== "/slack/events") return refuse(response, 404);
    take(request, response).catch(() => refuse(response, 400));
  };
  return receiver;
}

/** Listens on a port; 0 is any that is free. */
export async function listen(receiver: HTTPReceiver, port: number): Promise<Server> {
  const server = await receiver.start(port, PATIENCE);
  if (!("maxRequestsPerSocket" in server)) throw new TypeError("not an HTTP server");
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** What is wrong with a request's signature or time; null where it comes from Slack. */
function flawOf({ headers }: IncomingMessage, body: string, signingSecret: string): string | null {
  const signature = headers["x-slack-signature"];
  const timestamp = Number(headers["x-slack-request-timestamp"]);
  if (typeof signature !== "string") return "there is no x-slack-signature";
  if (Number.isNaN(timestamp)) return "x-slack-request-timestamp is no number";
  // Bolt takes any time to come; a request with it could be sent again until then.
  if (timestamp > Date.now() / 1000 + SKEW) return "x-slack-request-timestamp lies in the future";
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp },
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "unknown";
  }
}

/** Slack looks at the server's certificate now and then, unsigned (https://docs.slack.dev/interactivity/implementing-slash-commands). */
function isCertificateCheck({ headers }: IncomingMessage, body: string): boolean {
  return !headers["x-slack-signature"] && body.length < 1000 && new URLSearchParams(body).get("ssl_check") === "1";
}

/** Only what Slack has signed keeps its connection. */
function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { connection: "close" }).end();
}

/** Passes on one text in ten seconds, and with the next how many were left out. */
function seldom(tell: (text: string) => void): (text: string) => void {
  let until = 0;
  let leftOut = 0;
  return (text) => {
    if (Date.now() < until) {
      leftOut += 1;
      return;
    }
    tell(leftOut > 0 ? `${text} (${leftOut} more requests were refused since the last such line)` : text);
    until = Date.now() + COMPLAINT;
    leftOut = 0;
  };
}
