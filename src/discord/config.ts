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
  /** Those of the shards that this machine runs; null for all. */
  shardIds: number[] | null;
  /** True in a process that discord.js's ShardingManager has started: it sets SHARDS there. */
  isShard: boolean;
}

const variables = z.object({
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
  DISCORD_SHARD_IDS: z
    .string()
    .regex(/^\d{1,5}-\d{1,5}$/, 'must be the first and the last of this machine\'s shards, as "0-3"')
    .transform((range) => {
      const [first = 0, last = 0] = range.split("-").map(Number);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    })
    .optional(),
  SHARDS: z.string().optional(),
});

/** A range of shards belongs to a number of them, which all machines have in common. */
const environment = variables.superRefine(({ DISCORD_SHARDS: shards, DISCORD_SHARD_IDS: ids }, context) => {
  if (!ids) return;
  const isAmong = typeof shards === "number" && ids.length > 0 && (ids.at(-1) ?? 0) < shards;
  const message = "needs DISCORD_SHARDS as a number, the same on every machine, and ids from 0 up to one less than it";
  if (!isAmong) context.addIssue({ code: "custom", path: ["DISCORD_SHARD_IDS"], message });
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
    shardIds: parsed.DISCORD_SHARD_IDS ?? null,
    isShard: parsed.SHARDS !== undefined,
  };
}
