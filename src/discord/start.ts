import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionType,
  Partials,
  Status,
} from "discord.js";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import { type CheckDraft, checkingHere } from "../surface/drafts.js";
import { InFlight } from "../surface/in-flight.js";
import { LEAVING, type Running } from "../surface/leaving.js";
import { RateLimit } from "../surface/rate-limit.js";
import { RecentlySeen } from "../surface/recently-seen.js";
import type { Bot } from "./bot.js";
import { Forgetting, makeCache } from "./caches.js";
import type { DiscordConfig } from "./config.js";
import { Connection } from "./connection.js";
import { failureOf } from "./failures.js";
import { type Loss, PatientSharding } from "./gateway.js";
import { answerInteraction } from "./listeners/interactions.js";
import { answerMessage, isForBot } from "./listeners/messages.js";
import { isExpired, TAKEN } from "./patience.js";
import { refusalOf } from "./refusal.js";
import { registerCommands } from "./register.js";
import { NO_MENTIONS, replyLate, writeTo } from "./sending.js";
import { endWithManager, startShards } from "./shards.js";
import { DISCORD_WORDS } from "./words.js";

/**
 * Connects to Discord and answers from then on. It tries once; a connection that is lost later is made again by itself.
 * @param log gets JSON lines without tokens, names or message texts
 * @param checkDraft how files are checked
 * @throws Refusal where Discord does not let this configuration in, with a line that says what to do
 * @throws Outage where Discord cannot be reached, or fails
 */
export async function startDiscord(
  core: Core,
  config: DiscordConfig,
  log: Logger,
  checkDraft: CheckDraft = checkingHere(core),
): Promise<Running> {
  if (config.shards !== null && !config.isShard) return startShards(config, log);
  const stopping = new AbortController();
  // As many as wait for Discord listen to it, which is no leak.
  setMaxListeners(0, stopping.signal);
  const client = newClient(config, (loss) => connection.lost(loss));
  const connection = new Connection(client, log);
  if (config.isShard) endWithManager();
  const inFlight = new InFlight();
  const bot = {
    core,
    checkDraft,
    log,
    rateLimit: new RateLimit(),
    shared: new RecentlySeen(),
    stopping: stopping.signal,
  };
  listen(client, bot, inFlight, connection);
  const connected = await connect(client, config.token, connection);
  // Nobody waits for this: the bot answers meanwhile, and leaves in good order when it is told to.
  if (isFirst(connected)) void registerCommands(connected, config.guildId, bot);
  log.info({ shards: connected.ws.shards.size, servers: connected.guilds.cache.size }, "connected to Discord");
  return {
    isUp: () => !connection.isOver && connected.ws.shards.every(({ status }) => status === Status.Ready),
    refused: connection.refused,
    async stop() {
      connection.leave();
      await inFlight.settled(LEAVING.answers - LEAVING.lastWords);
      stopping.abort();
      const abandoned = await inFlight.settled(LEAVING.lastWords);
      if (abandoned > 0) log.warn({ abandoned }, "an answer was abandoned");
      await Promise.race([client.destroy(), pause(LEAVING.farewell, undefined, { ref: false })]);
      log.info("left Discord");
    },
  };
}

/** @throws Refusal or Outage, once nothing of the connection is left */
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

/**
 * Servers and their channels, and messages there and in direct messages. The content intent is not among them: Discord shows the bot what
 * mentions it, what is written to it directly, and what a command from the Apps menu is used on. See
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
function newClient({ apiUrl }: DiscordConfig, lost: (loss: Loss) => void): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message arrives before its channel is known.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    makeCache,
    // What fails is tried again by patience.ts; discord.js would do so three times within milliseconds.
    rest: { api: apiUrl, retries: 0 },
    ws: { buildStrategy: (manager) => new PatientSharding(manager, lost) },
  });
}

function listen(client: Client, bot: Bot, inFlight: InFlight, connection: Connection): void {
  /** Those who are being told that something of theirs was not answered. */
  const telling = new Set<string>();
  const work = (kind: string, answer: () => Promise<void>, tell: () => Promise<void>) => {
    if (connection.isOver) return;
    const answerOrTell = async () => {
      try {
        await answer();
      } catch (error) {
        if (connection.isRefused) return;
        bot.log.warn({ kind, ...failureOf(error) }, "not answered");
        if (!(error instanceof DiscordAPIError) || isExpired(error)) await tell();
      }
    };
    inFlight.run(answerOrTell, (error) => bot.log.warn({ kind, ...failureOf(error) }, "nobody could be told of it"));
  };
  const forgetting = new Forgetting();
  client.on(Events.MessageCreate, (message) => {
    if (!isForBot(message)) return forgetting.forget(message.channel);
    const answer = () => answerMessage(message, bot).finally(() => forgetting.forget(message.channel));
    work("message", answer, () => replyLate(message, DISCORD_WORDS.late, bot));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    forgetting.forget(interaction.channel);
    const answer = () => answerInteraction(interaction, bot);
    work("interaction", answer, () => tellLate(interaction, telling, bot));
  });
}

/**
 * Tells whoever used a command or a button that it could not be answered. Where Discord takes no response any more, only a direct message
 * reaches them; somebody who tried several times gets one.
 */
async function tellLate({ client, id, user, type }: Interaction, telling: Set<string>, bot: Bot): Promise<void> {
  if (type === InteractionType.ApplicationCommandAutocomplete || telling.has(user.id)) return;
  telling.add(user.id);
  try {
    await writeTo(client, user.id, id, DISCORD_WORDS.late, TAKEN.notice, bot);
  } finally {
    telling.delete(user.id);
  }
}

/** The commands belong to the application: one of its shards sees to them. */
function isFirst(client: Client<true>): boolean {
  return client.ws.shards.has(0);
}
