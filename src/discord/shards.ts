import { once } from "node:events";
import { REST, Routes, type Shard, ShardEvents, ShardingManager } from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import { LEAVING, type Running } from "../surface/leaving.js";
import { REFUSED, Refusal } from "../surface/refusal.js";
import type { DiscordConfig } from "./config.js";
import { refusalOf, refusalOfSessions } from "./refusal.js";

/** The part that matters here of https://docs.discord.com/developers/events/gateway#get-gateway-bot */
export const gatewayBot = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), max_concurrency: z.number() }),
});

/** Shards that Discord lets identify one by one need five seconds each; half a second more is discord.js's own margin. */
const ONE_BY_ONE = 5500;

/**
 * Starts this program again, once for each shard that is this machine's, and keeps the processes running.
 * @throws Refusal where Discord does not let the bot in
 * @throws Outage where Discord cannot be reached
 */
export async function startShards(config: DiscordConfig, log: Logger): Promise<Running> {
  const gateway = await askGateway(config);
  const count = config.shards === "auto" || config.shards === null ? gateway.shards : config.shards;
  const ids = config.shardIds ?? Array.from({ length: count }, (_, id) => id);
  if (gateway.session_start_limit.remaining < ids.length) throw refusalOfSessions();
  const manager = new ShardingManager(process.argv[1] ?? "", {
    token: config.token,
    totalShards: count,
    shardList: ids,
    shardArgs: process.argv.slice(2),
    execArgv: process.execArgv,
  });
  const refused = new Promise<Refusal>((resolve) => {
    manager.on("shardCreate", (shard) => watch(shard, log, () => resolve(stopRespawning(manager))));
  });
  const stop = async () => {
    manager.respawn = false;
    await Promise.all(manager.shards.map(end));
    log.info("left Discord");
  };
  const delay = ids.length <= gateway.session_start_limit.max_concurrency ? 0 : ONE_BY_ONE;
  // A shard waits out by itself what keeps it from connecting, and is not to be started again for that.
  const connected = manager
    .spawn({ delay, timeout: Number.POSITIVE_INFINITY })
    .then((shards) => Promise.all(shards.map(isReady)));
  try {
    await Promise.race([connected, refused.then((refusal) => Promise.reject(refusal))]);
  } catch (error) {
    await stop();
    throw refusalOf(error);
  }
  log.info({ shards: ids.length, of: count }, "all shards are connected");
  return { isUp: () => manager.shards.every(({ ready }) => ready), refused, stop };
}

/** A shard that Discord does not let in has said why; it would be the same for every one started after it. */
function stopRespawning(manager: ShardingManager): Refusal {
  manager.respawn = false;
  return new Refusal("Discord does not let a shard in: it has said above what to do.");
}

async function isReady(shard: Shard): Promise<void> {
  if (!shard.ready) await once(shard, ShardEvents.Ready);
}

/** Asks how many shards Discord recommends, which tells a wrong token before any process is started. */
async function askGateway({ token, apiUrl }: DiscordConfig): Promise<z.infer<typeof gatewayBot>> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    return gatewayBot.parse(await rest.get(Routes.gatewayBot()));
  } catch (error) {
    throw refusalOf(error);
  }
}

function watch(shard: Shard, log: Logger, refuse: () => void): void {
  shard.on("death", (ended) => {
    log.warn({ shard: shard.id }, "a shard has ended");
    if ("exitCode" in ended && ended.exitCode === REFUSED) refuse();
  });
  shard.on("error", () => log.error({ shard: shard.id }, "a shard could not be started again"));
}

/**
 * Ends this shard, in good order, when the process that started it is gone. The channel to that process alone keeps no shard running that has
 * lost Discord. To be called once the client is there, which holds on to the channel.
 */
export function endWithManager(): void {
  process.channel?.unref();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}

async function end(shard: Shard): Promise<void> {
  const child = shard.process;
  if (!child || child.exitCode !== null) return;
  const gone = once(child, "exit");
  shard.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), LEAVING.shard);
  await gone;
  clearTimeout(timer);
}
