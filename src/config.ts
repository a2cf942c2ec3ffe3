import { z } from "zod";
import { type DiscordConfig, discordConfig } from "./discord/config.js";
import { type SlackConfig, slackEnvironment } from "./slack/config.js";
import { Refusal } from "./surface/refusal.js";

/** The platforms that the environment configures; null for one that is left alone. */
export interface PlatformsConfig {
  discord: DiscordConfig | null;
  slack: SlackConfig | null;
}

/**
 * Reads the environment, once, for everything that the bots need.
 * @throws Refusal that names every variable of the first platform that cannot be used
 */
export function platformsConfig(env: Record<string, string | undefined>): PlatformsConfig {
  try {
    const discord = discordConfig(env);
    // Discord's manager starts the program again for each shard, in the same environment. Slack is in the manager's hands.
    return { discord, slack: discord?.isShard ? null : slackEnvironment.parse(env) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Refusal(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
  }
}
