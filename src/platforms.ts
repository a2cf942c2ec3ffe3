import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { platformsConfig } from "./config.js";
import type { Core } from "./core/core.js";
import type { Opening } from "./core/opening.js";
import { LEAVING, type Running } from "./surface/leaving.js";
import { REFUSED } from "./surface/refusal.js";

/**
 * Starts the bots and the desk that the environment configures, and returns when all of them answer; they go on until SIGTERM or SIGINT ends the
 * process with 0. One that does not start ends it with 2 and one line that says what to do.
 * @throws Refusal where the environment cannot be used
 */
export async function startPlatforms(
  core: Core,
  opening: Opening,
  env: Record<string, string | undefined>,
): Promise<void> {
  const { discord, slack, desk } = platformsConfig(env);
  const log = pino(pino.destination({ dest: 2, sync: true }));
  const starting: Promise<Running>[] = [];
  if (discord) starting.push(import("./discord/start.js").then(({ startDiscord }) => startDiscord(core, discord, log)));
  if (slack) starting.push(import("./slack/start.js").then(({ startSlack }) => startSlack(core, slack, log)));
  if (desk) starting.push(import("./desk/start.js").then(({ startDesk }) => startDesk(core, opening, desk, log)));

  let isLeaving = false;
  const leave = async (status: number) => {
    isLeaving = true;
    const stop = async (platform: Promise<Running>) => {
      const running = await Promise.race([platform, pause(LEAVING.starting, null)]);
      await running?.stop();
    };
    await Promise.race([Promise.allSettled(starting.map(stop)), pause(LEAVING.program)]);
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
