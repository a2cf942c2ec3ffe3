import { setTimeout as pause } from "node:timers/promises";
import { webApi } from "@slack/bolt";

/** What went wrong in a call to Slack. */
export interface Failure {
  /** Slack's own error code, or `http_503`, `request_failed`, `unknown`: safe to log, never any text that somebody typed. */
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
  return { code: "unknown", uncertain: false, retryAfter: null };
}

/** What to tell the asker, by Slack's error code; null where nothing could reach them either. */
export function sentenceFor({ code }: Failure): string | null {
  switch (code) {
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

/**
 * Makes a call to Slack, again after a rate limit, and, where it can be repeated without harm, after a failure on Slack's side.
 * @throws what the last try threw, or an AbortError when the program stops meanwhile
 */
export async function patiently<T>(
  call: () => Promise<T>,
  { repeatable, stopping }: { repeatable: boolean; stopping: AbortSignal },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const { uncertain, retryAfter } = failureOf(error);
      const worthwhile = retryAfter === null ? uncertain && repeatable : retryAfter <= LONGEST;
      if (!worthwhile || attempt === TRIES) throw error;
      await pause(retryAfter === null ? PAUSE * 2 ** (attempt - 1) : retryAfter * 1000, undefined, {
        signal: stopping,
      });
    }
  }
}
