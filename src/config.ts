import { z } from "zod";
import { DESK_PORT, type DeskConfig, deskEnvironment } from "./desk/config.js";
import { type DiscordConfig, discordConfig } from "./discord/config.js";
import { type SlackConfig, slackEnvironment } from "./slack/config.js";
import { Refusal } from "./surface/refusal.js";

/** The platforms that the environment configures; null for one that is left alone. */
export interface PlatformsConfig {
  discord: DiscordConfig | null;
  slack: SlackConfig | null;
  desk: DeskConfig | null;
}

/**
 * Reads the environment, once, for everything that the bots need.
 * @throws Refusal that names every variable of the first platform that cannot be used
 */
export function platformsConfig(environment: Record<string, string | undefined>): PlatformsConfig {
  // Environment files write an unused name as `NAME=`.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  try {
    const discord = discordConfig(env);
    // Discord's manager starts the program again for each shard, in the same environment. The rest is in the manager's hands.
    if (discord?.isShard) return { discord, slack: null, desk: null };
    return { discord, slack: slackEnvironment.parse(env), desk: deskEnvironment.parse(env) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Refusal(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
  }
}

/** The environment for a desk without the bots, which runs at a port of its own where none is named. */
export function deskAlone(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  const desk = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith("DESK_")));
  return { ...desk, DESK_PORT: desk.DESK_PORT || String(DESK_PORT) };
}
