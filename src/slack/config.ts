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

const isAppToken = (token: string) => token.startsWith("xapp-");
const isBotToken = (token: string) => token.startsWith("xoxb-");
/** A token or secret: copied with a blank or a line break, it is another. */
const secret = () => z.string().regex(/^\S*$/, "has a blank or a line break in it: copy it again");

/**
 * Slack's part of the environment. A token in the other's place is the usual mistake, and is told as such.
 * With both ways of connecting configured, Socket Mode is the one that is used.
 */
export const slackEnvironment = z
  .object({
    SLACK_BOT_TOKEN: secret()
      .refine((token) => !isAppToken(token), "is an app-level token; it must be the Bot User OAuth Token (xoxb-…)")
      .optional(),
    SLACK_APP_TOKEN: secret()
      .refine((token) => !isBotToken(token), "is a bot token; it must be an app-level token (xapp-…)")
      .optional(),
    SLACK_SIGNING_SECRET: secret().optional(),
    SLACK_API_URL: z
      .url({ protocol: /^https?$/, error: "must be an http(s) address" })
      .default("https://slack.com/api"),
    PORT: z
      .string()
      .regex(/^\d+$/, "must be a number")
      .transform(Number)
      .refine((port) => port <= 65535, "must be at most 65535")
      .default(3000),
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
    return { botToken: env.SLACK_BOT_TOKEN, apiUrl: env.SLACK_API_URL.replace(/\/*$/, "/"), connection };
  });
