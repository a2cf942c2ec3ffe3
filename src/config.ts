import { z } from "zod";
import { DESK_PORT, type DeskConfig, deskEnvironment } from "./desk/config.js";
import { type DiscordConfig, discordConfig } from "./discord/config.js";
import { type SlackConfig, slackEnvironment } from "./slack/config.js";
import { LOG_LEVELS, type LogLevel } from "./surface/log.js";
import { Refusal } from "./surface/refusal.js";

/** What the environment configures. */
export interface ProgramConfig {
  /** Null for a platform that is left alone. */
  discord: DiscordConfig | null;
  slack: SlackConfig | null;
  desk: DeskConfig | null;
  /** Where the program says how it is; null for nowhere. */
  healthPort: number | null;
  logLevel: LogLevel;
}

const programEnvironment = z.object({
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).optional(),
  HEALTH_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port, a number up to 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "must be a port, a number up to 65535")
    .optional(),
});

/**
 * Reads the environment, once, for everything that the bots need.
 * @throws Refusal that names every variable that cannot be used, a line for each
 */
export function programConfig(environment: Record<string, string | undefined>): ProgramConfig {
  const { config, mistakes } = readConfig(environment);
  if (mistakes.length > 0) throw new Refusal(mistakes.join("\n"));
  return config;
}

/** Reads as much of the environment as can be used; of what cannot, a line for each variable says what is wrong. */
export function readConfig(environment: Record<string, string | undefined>): {
  config: ProgramConfig;
  mistakes: string[];
} {
  const env = setIn(environment);
  const mistakes: string[] = [];
  const read = <T>(parse: () => T): T | null => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      mistakes.push(...error.issues.map(({ path, message }) => `${path.join(".")} ${message}`));
      return null;
    }
  };
  const discord = read(() => discordConfig(env));
  // Discord's manager starts the program again for each shard, in the same environment. All else is in the manager's hands.
  const isShard = discord?.isShard ?? false;
  const slack = isShard ? null : read(() => slackEnvironment.parse(env));
  const desk = isShard ? null : read(() => deskEnvironment.parse(env));
  const program = read(() => programEnvironment.parse(env));
  const healthPort = isShard ? null : (program?.HEALTH_PORT ?? null);
  return { config: { discord, slack, desk, healthPort, logLevel: program?.LOG_LEVEL ?? "info" }, mistakes };
}

/** The variables that are set: environment files write an unused name as `NAME=`. */
function setIn(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

/** The environment for a desk without the bots, which has a port where none is named. */
export function deskAlone(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  const ofDesk = Object.entries(setIn(environment)).filter(
    ([name]) => name.startsWith("DESK_") || name === "LOG_LEVEL",
  );
  return { DESK_PORT: String(DESK_PORT), ...Object.fromEntries(ofDesk) };
}
