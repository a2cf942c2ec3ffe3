import { setTimeout as pause } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import type { AnswerQueue } from "./queue.js";

/** What went wrong in a call to Slack. */
export interface Failure {
  /** Slack's own error code, or `http_503`, `request_failed`, `no_hello`, `stopped`, `unknown`: safe to log, never any text that somebody typed. */
  code: string;
  /** True where Slack may have carried the call out although it did not say so: a 5xx, a time-out, a broken connection. */
  uncertain: boolean;
  /** Seconds to wait, where Slack says so. */
  retryAfter: number | null;
}

/** A `response_url` that did not take a message. See https://docs.slack.dev/interactivity/handling-user-interaction. */
export class ResponseUrlError extends Error {
  constructor(readonly failure: Failure) {
    super(`response_url: ${failure.code}`);
    this.name = "ResponseUrlError";
  }
}

/** A socket on which Slack does not say `hello`. */
export class HandshakeError extends Error {
  override name = "HandshakeError";
}

/** Slack's errors that mean a token is wrong, from the reference of auth.test and apps.connections.open. */
export const WRONG_TOKEN = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
]);

/** Errors with which Slack itself says that it failed, listed under every method's errors in its reference. */
const SLACK_FAILED = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** Reads an error that a call to Slack threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ResponseUrlError) return error.failure;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { code: "ratelimited", uncertain: false, retryAfter: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError)
    return { code: `http_${error.statusCode}`, uncertain: error.statusCode >= 500, retryAfter: null };
  if (error instanceof webApi.WebAPIRequestError) return { code: "request_failed", uncertain: true, retryAfter: null };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    const retryAfter = code === "ratelimited" ? (error.data.response_metadata?.retryAfter ?? 1) : null;
    return { code, uncertain: SLACK_FAILED.has(code), retryAfter };
  }
  if (error instanceof HandshakeError) return { code: "no_hello", uncertain: false, retryAfter: null };
  const isAborted = error instanceof Error && error.name === "AbortError";
  return { code: isAborted ? "stopped" : "unknown", uncertain: false, retryAfter: null };
}

/**
 * What to tell the asker, by Slack's error code; null where nothing could reach them either.
 * @param what what Slack was to do: of a window that did not open, everybody sees that it did not
 */
export function sentenceFor({ code, uncertain }: Failure, what: "post" | "open"): string | null {
  if (uncertain && what === "post")
    return "Slack did not confirm that my answer was posted. Please look in the channel before you try again.";
  switch (code) {
    case "stopped":
      return "I was stopped before Slack took my answer. Please ask again in a minute.";
    case "not_in_channel":
    case "channel_not_found":
      return "I cannot write in that channel. Invite me there with /invite and try again.";
    case "is_archived":
      return "That channel is archived, so I cannot write there.";
    case "restricted_action":
    case "restricted_action_read_only_channel":
    case "restricted_action_thread_only_channel":
      return "I am not allowed to write there.";
    case "expired_trigger_id":
    case "exchanged_trigger_id":
      return "Opening the window took too long. Please try again.";
    case "expired_url":
    case "used_url":
    case "http_404":
    case "http_410":
      return "Slack lets a message be answered for thirty minutes only. Please ask again.";
    case "ratelimited":
      return "Slack is taking no more messages from me just now. Please try again in a minute.";
    case "account_inactive":
    case "invalid_auth":
    case "token_revoked":
    case "token_expired":
      return null;
    default:
      return "Slack did not take my answer. Please try again.";
  }
}

/** A call is made at most this often. */
const TRIES = 3;
/** Before a call is repeated although Slack names no time, in milliseconds; doubled from one time to the next. */
const PAUSE = 300;
/** The longest time that Slack may tell us to wait, in seconds; an answer that late is none. */
const LONGEST = 60;

/** What a call to Slack that may have to wait works with. */
export interface Patience {
  /** Aborted when the program stops: waits for Slack end then. */
  stopping: AbortSignal;
  /** Who waits for Slack lets others go on meanwhile. */
  queue: AnswerQueue;
}

/**
 * Makes a call to Slack, again after a rate limit, and, where it can be repeated without harm, after a failure on Slack's side.
 * @throws what the last try threw, or an AbortError when the program stops meanwhile
 */
export async function patiently<T>(
  { stopping, queue }: Patience,
  call: () => Promise<T>,
  { repeatable }: { repeatable: boolean },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const { uncertain, retryAfter } = failureOf(error);
      const worthwhile = retryAfter === null ? uncertain && repeatable : retryAfter <= LONGEST;
      if (!worthwhile || attempt === TRIES) throw error;
      const wait = retryAfter === null ? PAUSE * 2 ** (attempt - 1) : retryAfter * 1000;
      await queue.aside(() => pause(wait, undefined, { signal: stopping }));
    }
  }
}
