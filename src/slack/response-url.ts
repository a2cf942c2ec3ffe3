import type { Bot } from "./bot.js";
import { patiently, ResponseUrlError } from "./failures.js";
import type { MessageBody } from "./render.js";

/** A message for a `response_url`: who sees it, or that the message with the button goes away. */
export type Response =
  | (MessageBody & { response_type: "ephemeral" | "in_channel"; replace_original: false; thread_ts?: string })
  | { delete_original: true };

/** How long Slack may take to answer, in milliseconds. */
export const TIMEOUT = 5000;

/**
 * Sends a message to a `response_url`, which Slack takes five times within thirty minutes
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). A message is not sent again where Slack may
 * have shown it already.
 * @throws ResponseUrlError with what Slack said
 */
export async function respond(bot: Bot, url: string, response: Response): Promise<void> {
  const repeatable = "delete_original" in response;
  const body = JSON.stringify(repeatable ? response : { ...response, unfurl_links: false, unfurl_media: false });
  await patiently(bot, () => send(url, body), { repeatable });
}

async function send(url: string, body: string): Promise<void> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch(() => {
    throw new ResponseUrlError({ code: "request_failed", uncertain: true, retryAfter: null });
  });
  const text = await reply.text().catch(() => "");
  const code = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1];
  if (reply.ok && !code) return;
  const retryAfter = reply.status === 429 ? Number.parseInt(reply.headers.get("retry-after") ?? "1", 10) || 1 : null;
  throw new ResponseUrlError({
    code: reply.status === 429 ? "ratelimited" : (code ?? `http_${reply.status}`),
    uncertain: reply.status >= 500,
    retryAfter,
  });
}
