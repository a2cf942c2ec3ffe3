import { z } from "zod";

/** What the Discord side is started with. */
export interface DiscordConfig {
  token: string;
  /** Where REST lives, without the version: "https://discord.com/api". */
  apiUrl: string;
  /** Register the commands for this server only, at once, as one wants it while developing. Null registers them everywhere. */
  guildId: string | null;
  /** How many processes share the servers among them; null for one process without sharding. */
  shards: number | "auto" | null;
  /** True in a process that discord.js's ShardingManager has started: it sets SHARDS there. */
  isShard: boolean;
}

const environment = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(/^[!-~]+$/, "must be one word, as copied from the Bot page, without blanks and line breaks")
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .default("https://discord.com/api"),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, "must be a server's id, 17 to 20 digits")
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,4})$/, 'must be a number from 1, or "auto"')
    .transform((shards) => (shards === "auto" ? "auto" : Number(shards)))
    .optional(),
  SHARDS: z.string().optional(),
});

/**
 * Reads the DISCORD_* variables.
 * @returns null without a DISCORD_TOKEN: Discord is then not wanted.
 * @throws ZodError that names the variables which cannot be used.
 */
export function discordConfig(env: Record<string, string | undefined>): DiscordConfig | null {
  const parsed = environment.parse(env);
  if (parsed.DISCORD_TOKEN === undefined) return null;
  return {
    token: parsed.DISCORD_TOKEN,
    apiUrl: parsed.DISCORD_API_URL.replace(/\/+$/, ""),
    guildId: parsed.DISCORD_GUILD_ID ?? null,
    shards: parsed.DISCORD_SHARDS ?? null,
    isShard: parsed.SHARDS !== undefined,
  };
}
