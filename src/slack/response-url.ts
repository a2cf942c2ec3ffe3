import pLimit from "p-limit";
import type { Bot } from "./bot.js";
import { TIMEOUT } from "./client.js";
import { ResponseUrlError } from "./failures.js";
import { patiently } from "./patience.js";
import type { MessageBody } from "./render.js";

/** A message for a `response_url`: who sees it, or that the message with the button goes away. */
export type Response =
  | (MessageBody & { response_type: "ephemeral" | "in_channel"; replace_original: false; thread_ts?: string })
  | { delete_original: true };

/** So many messages are on their way at once; each holds its place for no longer than Slack may take. */
const places = pLimit(32);

/**
 * Sends a message to a `response_url`, which Slack takes five times within thirty minutes
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). A message is not sent again where Slack may
 * have shown it already.
 * @throws ResponseUrlError with what Slack said
 */
export async function respond(bot: Bot, url: string, response: Response): Promise<void> {
  const repeatable = "delete_original" in response;
  const body = JSON.stringify(repeatable ? response : { ...response, unfurl_links: false, unfurl_media: false });
  await patiently(bot, () => places(send, url, body), { repeatable });
}

async function send(url: string, body: string): Promise<void> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const text = await reply.text();
  const code = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? null;
  if (!reply.ok || code) throw new ResponseUrlError(code, reply.status, reply.headers.get("retry-after"));
}
