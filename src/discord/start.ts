import { setTimeout as pause } from "node:timers/promises";
import { type Channel, Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { InFlight } from "../surface/in-flight.js";
import { LEAVING, type Running } from "../surface/leaving.js";
import { RateLimit } from "../surface/rate-limit.js";
import { RecentlySeen } from "../surface/recently-seen.js";
import { REFUSED, type Refusal } from "../surface/refusal.js";
import { type Bot, NO_MENTIONS } from "./bot.js";
import type { DiscordConfig } from "./config.js";
import { Connection } from "./connection.js";
import { failureOf } from "./failures.js";
import { answerInteraction } from "./listeners/interactions.js";
import { answerMessage, isForBot } from "./listeners/messages.js";
import { refusalOf } from "./refusal.js";
import { registerCommands } from "./register.js";
import { endWithManager, startShards } from "./shards.js";

/**
 * Connects to Discord and answers from then on.
 * @param log gets JSON lines without tokens, names or message texts
 * @throws Refusal where Discord does not let this configuration in, with a line that says what to do
 */
export async function startDiscord(core: Core, config: DiscordConfig, log: Logger): Promise<Running> {
  if (config.shards !== null && !config.isShard) return startShards(config, log);
  const client = newClient(config);
  if (config.isShard) endWithManager();
  const connection = new Connection(client, log);
  const inFlight = new InFlight();
  listen(client, { core, log, rateLimit: new RateLimit(), shared: new RecentlySeen() }, inFlight, connection);
  const connected = await connect(client, config.token, connection);
  void connection.refused.then((refusal) => giveUp(client, refusal, log));
  // Nobody waits for this: the bot answers meanwhile, and leaves in good order when it is told to.
  if (isFirst(connected)) void registerCommands(connected, config.guildId, log);
  log.info({ shards: connected.ws.shards.size, servers: connected.guilds.cache.size }, "connected to Discord");
  return {
    async stop() {
      connection.leave();
      const abandoned = await inFlight.settled(LEAVING.answers);
      if (abandoned > 0) log.warn({ abandoned }, "an answer was abandoned");
      await Promise.race([client.destroy(), pause(LEAVING.farewell, undefined, { ref: false })]);
      log.info("left Discord");
    },
  };
}

/** @throws Refusal, once nothing of the connection is left */
async function connect(client: Client, token: string, connection: Connection): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const refused = connection.refused.then((refusal) => Promise.reject(refusal));
  try {
    return await Promise.race([client.login(token).then(() => ready), refused]);
  } catch (error) {
    connection.leave();
    await client.destroy();
    throw refusalOf(error);
  }
}

/** Ends what holds the process, when Discord no longer lets the bot in while it runs. */
function giveUp(client: Client, refusal: Refusal, log: Logger): void {
  log.fatal(refusal.message);
  process.exitCode = REFUSED;
  void client.destroy();
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
    // Two are kept for as long as one is dealt with: a message comes together with the one that it replies to.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 2 }),
    rest: { api: apiUrl },
  });
}

function listen(client: Client, bot: Bot, inFlight: InFlight, connection: Connection): void {
  const work = (kind: string, answer: () => Promise<void>) => {
    if (connection.isOver) return;
    inFlight.run(answer, (error) => {
      if (!connection.isRefused) bot.log.warn({ kind, ...failureOf(error) }, "not answered");
    });
  };
  client.on(Events.MessageCreate, (message) => {
    if (!isForBot(message)) forget(message.channel);
    else work("message", () => answerMessage(message, bot).finally(() => forget(message.channel)));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    forget(interaction.channel);
    work("interaction", () => answerInteraction(interaction, bot));
  });
}

/** Nothing that anybody writes is kept longer than it takes to answer. */
function forget(channel: Channel | null): void {
  if (channel?.isTextBased()) channel.messages.cache.clear();
}

/** The commands belong to the application: one of its shards sees to them. */
function isFirst(client: Client<true>): boolean {
  return client.ws.shards.has(0);
}
