import { Outage, Refusal } from "../surface/refusal.js";
import { type Failure, failureOf } from "./failures.js";

/** The token that Slack was asked with. */
export type TokenName = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

/** Where a token is found in the app's settings. */
const WHERE: Record<TokenName, string> = {
  SLACK_APP_TOKEN: "Basic Information > App-Level Tokens",
  SLACK_BOT_TOKEN: "OAuth & Permissions > Bot User OAuth Token",
};

/**
 * What Slack's answer to a token means, and what to do: a Refusal where only a person can help, an Outage where it passes.
 * @param error what a call with that token threw
 */
export function verdictOn(variable: TokenName, error: unknown): Refusal | Outage {
  const failure = failureOf(error);
  return passes(failure)
    ? new Outage(`Slack cannot be reached (${failure.code}): is the network up, and SLACK_API_URL right?`)
    : refusalOf(variable, error);
}

/** What to do about a token that Slack refuses, by its error code. */
export function refusalOf(variable: TokenName, error: unknown): Refusal {
  return new Refusal(advice(variable, failureOf(error)));
}

function advice(variable: TokenName, { code, revoked }: Failure): string {
  if (revoked) return `${variable} is not accepted by Slack (${code}): copy it again from ${WHERE[variable]}`;
  switch (code) {
    case "missing_scope":
      return variable === "SLACK_APP_TOKEN"
        ? `SLACK_APP_TOKEN lacks the scope connections:write (${code}): generate another with it in ${WHERE[variable]}`
        : `SLACK_BOT_TOKEN lacks a scope (${code}): add those of slack.manifest.json and install the app again`;
    case "team_disabled":
    case "access_denied":
      return `Slack does not let the app into the workspace (${code}): ask who administers the workspace`;
    case "http_404":
      return `There is no Slack at SLACK_API_URL (${code}): leave it out, unless you have a Slack of your own`;
    default:
      return `Slack does not start the app (${code}): https://docs.slack.dev/reference/methods says what that means`;
  }
}

function passes({ code, uncertain, unsent, retryAfter }: Failure): boolean {
  return uncertain || unsent || retryAfter !== null || code === "no_hello" || code === "unknown" || code === "stopped";
}

/** What to do about a port that cannot be listened on. */
export function refusalOfPort(port: number, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new Refusal(`PORT ${port} cannot be listened on (${code}): choose another`);
}
