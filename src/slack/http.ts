import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver, type Logger } from "@slack/bolt";

/** How far a request's time may be from ours, in seconds (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const SKEW = 300;

/** Bolt's receiver of HTTP requests, which checks their signatures, a little stricter about time and quieter about what is not for it. */
export function httpReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    unhandledRequestHandler: ({ response }) => refuse(response, 404),
  });
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (!isAhead(request)) return listener(request, response);
    logger.warn("Failed to parse and verify the request data: x-slack-request-timestamp lies in the future");
    refuse(response, 401);
  };
  return receiver;
}

/** Bolt refuses what is older than five minutes, and takes any time to come; a request with it could be sent again until then. */
function isAhead(request: IncomingMessage): boolean {
  return Number(request.headers["x-slack-request-timestamp"]) > Date.now() / 1000 + SKEW;
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}
