import { Refusal } from "../surface/refusal.js";
import { failureOf, WRONG_TOKEN } from "./failures.js";

/** The token that a start was refused with. */
export type TokenName = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

/** What to do about a start that Slack refused, by its error code. */
export function refusalOf(variable: TokenName, error: unknown): Refusal {
  return new Refusal(advice(variable, error));
}

/** What to do about a port that cannot be listened on. */
export function refusalOfPort(port: number, error: unknown): Refusal {
  return new Refusal(`PORT ${port} cannot be listened on (${codeOf(error)}): choose another`);
}

function advice(variable: TokenName, error: unknown): string {
  const { code } = failureOf(error);
  const where =
    variable === "SLACK_APP_TOKEN"
      ? "Basic Information > App-Level Tokens"
      : "OAuth & Permissions > Bot User OAuth Token";
  if (WRONG_TOKEN.has(code)) return `${variable} is not accepted by Slack (${code}): copy it again from ${where}`;
  switch (code) {
    case "missing_scope":
      return variable === "SLACK_APP_TOKEN"
        ? `SLACK_APP_TOKEN lacks the scope connections:write (${code}): generate another with it in ${where}`
        : `SLACK_BOT_TOKEN lacks a scope (${code}): add those of slack.manifest.json and install the app again`;
    case "team_disabled":
    case "access_denied":
      return `Slack does not let the app into the workspace (${code}): ask who administers the workspace`;
    case "ratelimited":
      return `Slack is taking no more calls just now (${code}): start again in a minute`;
    default:
      return `Slack cannot be started (${code === "unknown" ? codeOf(error) : code}): is the network up, and SLACK_API_URL right?`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
