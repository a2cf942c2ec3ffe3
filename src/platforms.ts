import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { type ProgramConfig, programConfig } from "./config.js";
import type { Core } from "./core/core.js";
import type { Opening } from "./core/opening.js";
import { counting } from "./counting.js";
import { checkingAside } from "./drafts-aside.js";
import type { Metrics, Surface } from "./health/metrics.js";
import type { Health } from "./health/routes.js";
import { Supervised } from "./supervised.js";
import { LEAVING } from "./surface/leaving.js";
import { type Log, openLog, stackOf } from "./surface/log.js";
import { REFUSED, Refusal } from "./surface/refusal.js";

/** The exit status where the program itself has failed. */
const FAILED = 1;
/** How long the others are waited for where one is refused at the start, so that all mistakes are named at once; milliseconds. */
const OTHERS = 15_000;
/** How long the log may take to be written at the end; milliseconds. */
const LAST_LINES = 200;

/**
 * Starts the bots and the desk that the environment configures. They go on until SIGTERM or SIGINT ends the process with 0. Each waits out its
 * platform's outages by itself; a mistake in the configuration ends the process with 2 and a line for each, and so does a platform that lets its bot in
 * no longer, once no other is left.
 * @param opening what the core was opened on
 * @throws Refusal where the environment cannot be used
 */
export async function startPlatforms(
  core: Core,
  opening: Opening,
  env: Record<string, string | undefined>,
): Promise<void> {
  const config = programConfig(env);
  const out = openLog(process.stderr, config.logLevel);
  const { log } = out;
  const metrics = await metricsFor(config);
  const platforms: Supervised[] = [];
  let isLeaving = false;
  const parts = () => Object.fromEntries(platforms.map(({ name, isUp }) => [name, isUp && !isLeaving]));
  const { healthPort } = config;
  const health = healthPort === null || !metrics ? null : await serve(healthPort, { parts, metrics });
  log.info(configured(config, health));
  platforms.push(...supervised(core, opening, config, metrics, log));

  const leave = async (status: number) => {
    isLeaving = true;
    const stopped = Promise.allSettled(platforms.map((platform) => platform.stop()));
    await Promise.race([stopped, pause(LEAVING.program - LAST_LINES)]);
    health?.closeAllConnections();
    await out.flush(LAST_LINES);
    process.exit(status);
  };
  const gone = endWhenRefused(platforms, out, leave);
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void leave(gone.size > 0 ? REFUSED : 0));
  // What fails in one platform with nobody waiting for it must not end the other.
  process.on("unhandledRejection", (reason) => log.error(unseen(reason), "something failed unseen"));
  // After this nothing can be relied on, as Node says: https://nodejs.org/api/process.html#warning-using-uncaughtexception-correctly
  process.once("uncaughtException", (error) => {
    log.fatal(unseen(error), "the program failed");
    void leave(FAILED);
  });
}

/** What is configured and what is not, in one line. */
function configured({ discord, slack, desk }: ProgramConfig, health: Server | null): string {
  const address = health?.address();
  return [
    discord ? "Discord is configured" : "Discord is not (DISCORD_TOKEN)",
    slack ? "Slack is configured" : "Slack is not (SLACK_BOT_TOKEN)",
    desk ? "the desk is configured" : "the desk is not (DESK_PORT)",
    typeof address === "object" && address
      ? `health is served on port ${address.port}`
      : "health is not served (HEALTH_PORT)",
  ].join("; ");
}

function supervised(
  core: Core,
  opening: Opening,
  { discord, slack, desk }: ProgramConfig,
  metrics: Metrics | null,
  log: Logger,
): Supervised[] {
  const counted = (surface: Surface) => (metrics ? counting(core, surface, metrics) : core);
  const platforms: Supervised[] = [];
  const checkDraft = checkingAside(opening);
  if (discord) {
    const start = async () =>
      (await import("./discord/start.js")).startDiscord(counted("discord"), discord, log, checkDraft);
    platforms.push(new Supervised("discord", start, log));
  }
  if (slack) {
    const start = async () => (await import("./slack/start.js")).startSlack(counted("slack"), slack, log, checkDraft);
    platforms.push(new Supervised("slack", start, log));
  }
  if (desk && metrics) {
    const start = async () => (await import("./desk/start.js")).startDesk(counted("desk"), opening, desk, metrics, log);
    platforms.push(new Supervised("desk", start, log));
  }
  return platforms;
}

/**
 * Ends the program where a platform refuses its bot at the start, whatever the others do; later only when no other is left.
 * @returns the platforms that are gone
 */
function endWhenRefused(
  platforms: Supervised[],
  { log }: Log,
  leave: (status: number) => Promise<void>,
): ReadonlySet<Supervised> {
  const gone = new Set<Supervised>();
  const mistakes: Refusal[] = [];
  for (const platform of platforms) {
    void platform.tried.then(async (refusal) => {
      if (!refusal || mistakes.push(refusal) > 1) return;
      await Promise.race([Promise.all(platforms.map(({ tried }) => tried)), pause(OTHERS)]);
      for (const { message } of mistakes) process.stderr.write(`${message}\n`);
      await leave(REFUSED);
    });
    void platform.refused.then(async ({ message }) => {
      log.fatal({ platform: platform.name }, message);
      gone.add(platform);
      await (gone.size === platforms.length ? leave(REFUSED) : platform.stop());
    });
  }
  return gone;
}

/** What counts, where somebody can ask for it; null where nobody can, and nothing needs to be loaded for it. */
async function metricsFor({ healthPort, desk }: ProgramConfig): Promise<Metrics | null> {
  if (healthPort === null && !desk) return null;
  const { Metrics } = await import("./health/metrics.js");
  return new Metrics();
}

async function serve(port: number, health: Health): Promise<Server> {
  const { serveHealth } = await import("./health/serve.js");
  try {
    return await serveHealth(port, health);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "unknown";
    throw new Refusal(`HEALTH_PORT ${port} cannot be listened on (${code}): choose another`);
  }
}

function unseen(reason: unknown): { kind: string; stack: string[] } {
  return { kind: reason instanceof Error ? reason.name : typeof reason, stack: stackOf(reason) };
}
