import { Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { type Bot, NO_MENTIONS } from "./bot.js";
import type { DiscordConfig } from "./config.js";
import { failureOf } from "./failure.js";
import { InFlight } from "./inflight.js";
import { answerInteraction } from "./interactions.js";
import { answerMessage, isForBot } from "./messages.js";
import { Pace } from "./pace.js";
import { REFUSED, refusalOf, refusalOfClose } from "./refusal.js";
import { registerCommands } from "./register.js";
import { endWithManager, startShards } from "./shards.js";

/** A running bot. */
export interface Running {
  /** Takes no new work, finishes what is in flight, and leaves the gateway; within five seconds, come what may. */
  stop(): Promise<void>;
}

/** How long stopping waits for answers that are under way, and then for the gateway; milliseconds. */
const FINISH = 3000;
const LEAVE = 1000;

/**
 * Connects to Discord and answers from then on.
 * @param log gets JSON lines without tokens, names or message texts
 * @throws DiscordRefusal where Discord does not let this configuration in, with a line that says what to do
 */
export async function startDiscord(core: Core, config: DiscordConfig, log: Logger): Promise<Running> {
  if (config.shards !== null && !config.isShard) return startShards(config, log);
  const client = newClient(config);
  if (config.isShard) endWithManager();
  const inFlight = new InFlight();
  listen(client, { core, log, pace: new Pace() }, inFlight);
  report(client, log);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(config.token);
  } catch (error) {
    throw refusalOf(error);
  }
  const connected = await ready;
  if (isFirst(connected)) await registerCommands(connected, config.guildId, log);
  log.info({ shards: connected.ws.shards.size, servers: connected.guilds.cache.size }, "connected to Discord");
  return {
    async stop() {
      await inFlight.close(FINISH);
      await Promise.race([client.destroy(), unrefTimeout(LEAVE)]);
      log.info("left Discord");
    },
  };
}

/**
 * Servers and their channels, and messages there and in direct messages. The content intent is not among them: Discord shows the bot what
 * mentions it, what is written to it directly, and what a command from the Apps menu is used on. See
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
function newClient({ apiUrl }: DiscordConfig): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message arrives before its channel is known.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    // Nothing that anybody writes is kept: a follow-up reads its thread anew.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl },
  });
}

function listen(client: Client, bot: Bot, inFlight: InFlight): void {
  client.on(Events.MessageCreate, (message) => {
    if (isForBot(message)) work("message", () => answerMessage(message, bot));
  });
  client.on(Events.InteractionCreate, (interaction) => work("interaction", () => answerInteraction(interaction, bot)));
  const work = (kind: string, answer: () => Promise<void>) =>
    inFlight.run(answer, (error) => bot.log.warn({ kind, ...failureOf(error) }, "not answered"));
}

/** One line for everything that happens to the connection, and for every refusal that discord.js tries again by itself. */
function report(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error(failureOf(error), "discord.js reports an error"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, ...failureOf(error) }, "the gateway reports an error"),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "the gateway closed; connecting again"));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.fatal({ shard, code }, refusalOfClose(code).message);
    process.exitCode = REFUSED;
  });
  client.rest.on("response", ({ method, route, retries }, { status }) => {
    const first = retries === 0;
    if (status === 429 || (status >= 500 && first))
      log.warn({ method, route, status }, "Discord is busy; trying again");
  });
}

/** The commands belong to the application: one of its shards sees to them. */
function isFirst(client: Client<true>): boolean {
  return client.ws.shards.has(0);
}

function unrefTimeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
