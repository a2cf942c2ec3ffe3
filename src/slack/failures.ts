import { webApi } from "@slack/bolt";

/** What went wrong in a call to Slack. */
export interface Failure {
  /** Slack's own error code, or `http_503`, `request_failed`, `no_hello`, `stopped`, `unknown`: safe to log, never any text that somebody typed. */
  code: string;
  /** True where Slack may have carried the call out although it did not say so: a 5xx, a time-out, a broken connection. */
  uncertain: boolean;
  /** True where there was no connection to send the call over, so that it can be made again whatever it does. */
  unsent: boolean;
  /** Seconds to wait, where Slack says so. */
  retryAfter: number | null;
  /** True where Slack does not take the token: nothing works until it is replaced. */
  revoked: boolean;
}

const failed = (code: string, rest: Partial<Failure> = {}): Failure => ({
  code,
  uncertain: false,
  unsent: false,
  retryAfter: null,
  revoked: false,
  ...rest,
});

/** A `response_url` that did not take a message. See https://docs.slack.dev/interactivity/handling-user-interaction. */
export class ResponseUrlError extends Error {
  /**
   * @param code what Slack answered; null where it did not
   * @param status the status of the answer
   * @param retryAfter the header of that name, if Slack sent it
   */
  constructor(
    readonly code: string | null,
    readonly status: number,
    readonly retryAfter: string | null,
  ) {
    super(`response_url: ${code ?? status}`);
    this.name = "ResponseUrlError";
  }
}

/** A socket on which Slack does not say `hello`. */
export class HandshakeError extends Error {
  override name = "HandshakeError";
}

/** Slack's errors that mean a token is wrong, from the reference of auth.test and apps.connections.open. */
const WRONG_TOKEN = new Set([
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
  if (error instanceof ResponseUrlError) return ofResponseUrl(error);
  if (error instanceof webApi.WebAPIRateLimitedError) return early(String(error.retryAfter));
  if (error instanceof webApi.WebAPIHTTPError)
    return failed(`http_${error.statusCode}`, { uncertain: error.statusCode >= 500 });
  if (error instanceof webApi.WebAPIRequestError) return ofNetwork(error.original);
  if (error instanceof webApi.WebAPIPlatformError) return ofPlatform(error.data);
  if (error instanceof HandshakeError) return failed("no_hello");
  if (!(error instanceof Error)) return failed("unknown");
  if (error.name === "AbortError") return failed("stopped");
  // The client throws these as they come: where an answer breaks off in its middle, and for a 429 that names no time.
  if (error.name === "TimeoutError" || (error instanceof TypeError && "cause" in error)) return ofNetwork(error);
  if (error.message.startsWith("Retry header")) return early(null);
  return failed("unknown");
}

function early(retryAfter: string | null): Failure {
  const seconds = Number.parseInt(retryAfter ?? "", 10);
  return failed("ratelimited", { retryAfter: seconds > 0 ? seconds : 1 });
}

function ofResponseUrl({ code, status, retryAfter }: ResponseUrlError): Failure {
  if (status === 429) return early(retryAfter);
  return failed(code ?? `http_${status}`, { uncertain: status >= 500 });
}

function ofPlatform({ error: code, response_metadata }: webApi.WebAPIPlatformError["data"]): Failure {
  // A page instead of JSON, as proxies send it, comes as the code.
  if (!/^[\w.]+$/.test(code)) return failed("unreadable_answer", { uncertain: true });
  if (code === "ratelimited") return early(String(response_metadata?.retryAfter));
  return failed(code, { uncertain: SLACK_FAILED.has(code), revoked: WRONG_TOKEN.has(code) });
}

/** Errors of a connection that never stood (https://nodejs.org/api/errors.html#common-system-errors, and undici's own). */
const NO_CONNECTION = new Set<unknown>([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENETDOWN",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function ofNetwork({ cause }: Error): Failure {
  const unsent = cause instanceof Error && "code" in cause && NO_CONNECTION.has(cause.code);
  return failed("request_failed", { unsent, uncertain: !unsent });
}

/** What to say where Slack may have posted a message, and did not confirm it. */
export const UNCONFIRMED =
  "Slack did not confirm that my answer was posted. Please look in the channel before you try again.";

/**
 * What to tell the asker, by Slack's error code; null where nothing could reach them either.
 * @param what what Slack was to do: of a window that did not open, everybody sees that it did not
 */
export function sentenceFor({ code, uncertain, revoked }: Failure, what: "post" | "open"): string | null {
  if (uncertain && what === "post") return UNCONFIRMED;
  if (revoked) return null;
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
    default:
      return "Slack did not take my answer. Please try again.";
  }
}
