import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { platformsConfig } from "./config.js";
import type { Core } from "./core/core.js";

/** A platform that has been started. */
interface Running {
  stop(): Promise<void>;
}

/** The exit status of a program that cannot start. */
const REFUSED = 2;
/** How long leaving may take altogether, in milliseconds; each platform gives up waiting before that. */
const PATIENCE = 4800;
/** How long leaving waits for a platform that is not connected yet, and so has nothing to finish, in milliseconds. */
const STILL_STARTING = 1000;

/**
 * Starts the bots that the environment configures, and returns when all of them answer; they go on until SIGTERM or SIGINT ends the
 * process with 0. One that does not start ends it with 2 and one line that says what to do.
 * @throws ConfigError where the environment cannot be used
 */
export async function startPlatforms(core: Core, env: Record<string, string | undefined>): Promise<void> {
  const { discord, slack } = platformsConfig(env);
  const log = pino(pino.destination({ dest: 2, sync: true }));
  const starting: Promise<Running>[] = [];
  if (discord) starting.push(import("./discord/start.js").then(({ startDiscord }) => startDiscord(core, discord, log)));
  if (slack) starting.push(import("./slack/slack.js").then(({ startSlack }) => startSlack(core, slack, log)));

  let isLeaving = false;
  const leave = async (status: number) => {
    isLeaving = true;
    const stop = async (platform: Promise<Running>) => {
      const running = await Promise.race([platform, pause(STILL_STARTING, null)]);
      await running?.stop();
    };
    await Promise.race([Promise.allSettled(starting.map(stop)), pause(PATIENCE)]);
    process.exit(status);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void leave(0));
  // What fails in one platform with nobody waiting for it must not end the other.
  process.on("unhandledRejection", (reason) => {
    log.error({ kind: reason instanceof Error ? reason.name : typeof reason }, "something failed unseen");
  });

  await Promise.all(starting).catch(async (error: unknown) => {
    if (isLeaving) return;
    console.error(error instanceof Error ? error.message : String(error));
    await leave(REFUSED);
  });
}
