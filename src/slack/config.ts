import { z } from "zod";

/** How Slack reaches the bot: over a socket that the bot opens, or over HTTP requests that Slack signs. */
export type SlackConnection =
  | { mode: "socket"; appToken: string }
  | { mode: "http"; signingSecret: string; port: number };

/** What Slack needs to be told and to tell. */
export interface SlackConfig {
  botToken: string;
  /** The Web API's address, ending in a slash. */
  apiUrl: string;
  connection: SlackConnection;
}

/** An environment variable that is set to nothing is not set. */
const set = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/**
 * Slack's part of the environment. A token in the other's place is the usual mistake, and is told as such.
 * With both ways of connecting configured, Socket Mode is the one that is used.
 */
export const slackEnvironment = z
  .object({
    SLACK_BOT_TOKEN: set(
      z
        .string()
        .refine(
          (token) => !token.startsWith("xapp-"),
          "is an app-level token; it must be the Bot User OAuth Token (xoxb-…)",
        ),
    ),
    SLACK_APP_TOKEN: set(
      z
        .string()
        .refine((token) => !token.startsWith("xoxb-"), "is a bot token; it must be an app-level token (xapp-…)"),
    ),
    SLACK_SIGNING_SECRET: set(z.string()),
    SLACK_API_URL: set(z.url({ protocol: /^https?$/ })),
    PORT: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce
        .number("must be a number")
        .int("must be a whole number")
        .min(0)
        .max(65535, "must be at most 65535")
        .default(3000),
    ),
  })
  .transform((env, context): SlackConfig | null => {
    if (!env.SLACK_BOT_TOKEN) {
      if (!env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) return null;
      context.addIssue({
        code: "custom",
        path: ["SLACK_BOT_TOKEN"],
        message: "is missing: it must be the Bot User OAuth Token (xoxb-…), from OAuth & Permissions",
      });
      return z.NEVER;
    }
    const connection: SlackConnection | null = env.SLACK_APP_TOKEN
      ? { mode: "socket", appToken: env.SLACK_APP_TOKEN }
      : env.SLACK_SIGNING_SECRET
        ? { mode: "http", signingSecret: env.SLACK_SIGNING_SECRET, port: env.PORT }
        : null;
    if (!connection) {
      context.addIssue({
        code: "custom",
        path: ["SLACK_BOT_TOKEN"],
        message: "needs SLACK_APP_TOKEN beside it (Socket Mode), or SLACK_SIGNING_SECRET (HTTP)",
      });
      return z.NEVER;
    }
    const apiUrl = env.SLACK_API_URL ?? "https://slack.com/api/";
    return { botToken: env.SLACK_BOT_TOKEN, apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`, connection };
  });
