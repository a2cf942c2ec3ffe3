import { webApi } from "@slack/bolt";
import { Outage, type Problem } from "../surface/refusal.js";
import { clientOptions } from "./client.js";
import type { SlackConfig } from "./config.js";
import { type TokenName, verdictOn } from "./refusal.js";

/** The bot token's scopes, as slack.manifest.json asks for them, each with what does not work without it (https://docs.slack.dev/reference/scopes). */
export const SCOPES = {
  "app_mentions:read": "mentions",
  "assistant:write": "the suggested questions",
  "channels:history": "follow-ups in channels",
  "chat:write": "answers",
  commands: "/munich and the shortcuts",
  "files:read": "drafts that are sent as files",
  "files:write": "reports as files",
  "groups:history": "follow-ups in private channels",
  "im:history": "direct messages",
} as const;

/**
 * Asks Slack whether the tokens are right, and whether the bot token has its scopes; starts nothing.
 * @returns all that is wrong, each with what to do; empty where nothing is
 */
export async function checkSlack({ botToken, apiUrl, connection }: SlackConfig): Promise<Problem[]> {
  const ask = (token: string) => new webApi.WebClient(token, clientOptions(apiUrl));
  const problems = [await tried("SLACK_BOT_TOKEN", async () => scopesOf(await ask(botToken).auth.test()))];
  if (connection.mode === "socket") {
    const { appToken } = connection;
    problems.push(await tried("SLACK_APP_TOKEN", async () => (await ask(appToken).apps.connections.open({})) && null));
  }
  return problems.filter((problem) => problem !== null);
}

async function tried(variable: TokenName, ask: () => Promise<Problem | null>): Promise<Problem | null> {
  try {
    return await ask();
  } catch (error) {
    const verdict = verdictOn(variable, error);
    return { kind: verdict instanceof Outage ? "unreachable" : "mistake", message: verdict.message };
  }
}

/** Slack names a token's scopes in a header of every answer (https://docs.slack.dev/authentication/installing-with-oauth). */
function scopesOf({ response_metadata }: webApi.WebAPICallResult): Problem | null {
  const granted = response_metadata?.scopes;
  if (!granted) return null;
  const missing = Object.entries(SCOPES).filter(([scope]) => !granted.includes(scope));
  if (missing.length === 0) return null;
  const named = missing.map(([scope, needed]) => `${scope} (${needed})`).join(", ");
  const message = `SLACK_BOT_TOKEN lacks ${named}: add this under OAuth & Permissions > Bot Token Scopes, and install the app again`;
  return { kind: missing.some(([scope]) => scope === "chat:write") ? "mistake" : "advice", message };
}
