import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  ComponentType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  InteractionResponseType,
  MessageReferenceType,
  MessageType,
} from "discord-api-types/v10";
import { Api, type Heard, type Posted } from "./api.js";
import { Gateway } from "./gateway.js";
import { type Deed, newInteraction, type Options } from "./interactions.js";
import { type Fault, RestServer } from "./rest.js";
import {
  directChannel,
  newMessage,
  newPlace,
  type Place,
  person,
  type Room,
  snowflake,
  visible,
  type World,
} from "./world.js";

/** How somebody's message stands to others. */
export interface Saying {
  /** The message that this one replies to; its author is mentioned, as Discord does by itself. */
  replyTo?: APIMessage;
  /** In a reply: the author has switched the mention off. */
  silently?: boolean;
  /** A webhook sends it. */
  webhook?: boolean;
}

/** Discord on 127.0.0.1: REST, the gateway, and people who use it. */
export class Loopback {
  readonly world: World;
  readonly api: Api;
  readonly gateway: Gateway;
  readonly rest: RestServer;
  /** What GET /gateway/bot recommends. */
  recommended = { shards: 1, max_concurrency: 16 };
  url = "";
  readonly #waiting = new Set<() => void>();

  private constructor() {
    const bot = person("munich", { bot: true });
    this.world = {
      token: `token-of-the-loopback-${snowflake()}`,
      bot,
      places: [],
      channels: new Map(),
      messages: new Map(),
    };
    this.api = new Api(
      this.world,
      () => this.gateway.url,
      () => this.recommended,
    );
    this.rest = new RestServer((request) => {
      const reply = this.api.handle(request);
      this.changed();
      return reply;
    });
    this.gateway = new Gateway(this.rest.server, this.world);
    this.gateway.changed = () => this.changed();
    this.rest.arrived = () => this.changed();
  }

  /** A Discord with one server in it. */
  static async start(): Promise<Loopback> {
    const loopback = new Loopback();
    loopback.addPlace();
    loopback.url = `http://127.0.0.1:${await loopback.rest.listen()}/api`;
    return loopback;
  }

  /** Adds a server that the given shard of so many serves. */
  addPlace(shard = 0, count = 1): Place {
    const shards = BigInt(count);
    // A server's shard is told by the milliseconds in its id; these lie an hour back, one step for each server.
    const moment = (BigInt(snowflake()) >> 22n) - 3_600_000n + BigInt(this.world.places.length) * shards;
    const id = ((moment / shards) * shards + BigInt(shard)) << 22n;
    const place = newPlace(String(id), person("owner"));
    this.world.places.push(place);
    for (const room of [place.channel, place.thread]) this.world.channels.set(room.id, room);
    return place;
  }

  /** What the bot logs in with. */
  get token(): string {
    return this.world.token;
  }

  /** Its owner resets the bot's token, and the gateway closes. */
  resetToken(): void {
    this.world.token = `token-of-the-loopback-${snowflake()}`;
    this.gateway.closeAll(GatewayCloseCodes.AuthenticationFailed);
  }

  /** The first server. */
  get place(): Place {
    const place = this.world.places[0];
    if (!place) throw new Error("no server");
    return place;
  }

  /** The first server's channel. */
  get channel(): Room {
    return this.place.channel;
  }

  /** How a message mentions the bot. */
  get mention(): string {
    return `<@${this.world.bot.id}>`;
  }

  /** A channel of direct messages between somebody and the bot. */
  directWith(somebody: APIUser): Room {
    const channel = directChannel(somebody);
    this.world.channels.set(channel.id, channel);
    return channel;
  }

  /** Somebody's file, as an option or a message has it. */
  file(filename: string, content: string, size = Buffer.byteLength(content)): APIAttachment {
    const id = snowflake();
    this.api.files.set(id, content);
    const url = `${this.url.replace(/\/api$/, "")}/files/${id}`;
    return { id, filename, size, url, proxy_url: url };
  }

  /** Somebody writes a message. */
  says(author: APIUser, channel: Room, content: string, { replyTo, silently, webhook }: Saying = {}): APIMessage {
    const mentioned = [
      ...(content.includes(this.mention) ? [this.world.bot] : []),
      ...(replyTo && !silently ? [replyTo.author] : []),
    ];
    const message: APIMessage = {
      ...newMessage(author, channel.id, content),
      mentions: mentioned,
      ...(webhook ? { webhook_id: author.id } : {}),
      ...(replyTo
        ? {
            type: MessageType.Reply,
            message_reference: { channel_id: replyTo.channel_id, message_id: replyTo.id },
            referenced_message: replyTo,
          }
        : {}),
    };
    this.world.messages.set(message.id, message);
    this.announce(message);
    return message;
  }

  /** Somebody forwards a message from elsewhere: Discord shows what it said, and nothing of where and by whom. */
  forwards(author: APIUser, channel: Room, content: string): APIMessage {
    const { timestamp, edited_timestamp, mentions, mention_roles, attachments, embeds, type } = newMessage(
      author,
      "",
      content,
    );
    const snapshot = { content, timestamp, edited_timestamp, mentions, mention_roles, attachments, embeds, type };
    const message: APIMessage = {
      ...newMessage(author, channel.id, ""),
      message_reference: { type: MessageReferenceType.Forward, channel_id: snowflake(), message_id: snowflake() },
      message_snapshots: [{ message: snapshot }],
    };
    this.world.messages.set(message.id, message);
    return message;
  }

  /** Tells the bot of a message, as the gateway does once, and now and then once more. */
  announce(message: APIMessage): void {
    const channel = this.world.channels.get(message.channel_id);
    const guildId = channel && "guild_id" in channel ? channel.guild_id : undefined;
    const { mentions, ...seen } = visible(message, this.world);
    const data: GatewayMessageCreateDispatchData = {
      ...seen,
      mentions,
      channel_type: channel?.type ?? this.channel.type,
      ...(guildId ? { guild_id: guildId } : {}),
    };
    this.gateway.dispatch({ t: GatewayDispatchEvents.MessageCreate, d: data }, guildId ?? null);
  }

  /** Waits for the bot's reply to a message. */
  replyTo(message: APIMessage): Promise<Posted> {
    return this.until(() => this.repliesTo(message)[0]);
  }

  /** All replies of the bot to a message so far. */
  repliesTo({ id }: APIMessage): Posted[] {
    return this.api.posted.filter(({ message }) => message.message_reference?.message_id === id);
  }

  /** Somebody uses a slash command; waits for the response. */
  command(who: APIUser, channel: Room, name: string, options: Options = {}): Promise<Heard> {
    return this.does(who, channel, { does: "command", name, options });
  }

  /** Somebody presses the button with this label; waits for the response. */
  press(who: APIUser, message: APIMessage, label: string): Promise<Heard> {
    const button = buttonsOf(message).find((each) => each.label === label);
    if (!button) throw new Error(`no button ${label}`);
    return this.pressId(who, message, button.customId);
  }

  /** Somebody presses a button with this custom id, whether the message has it or not. */
  pressId(who: APIUser, message: APIMessage, customId: string): Promise<Heard> {
    const channel = this.world.channels.get(message.channel_id) ?? this.channel;
    return this.does(who, channel, { does: "press", customId, message });
  }

  /** Somebody does something that makes an interaction; waits for the first response. */
  does(who: APIUser, channel: Room, deed: Deed): Promise<Heard> {
    const heard = this.tell(who, channel, deed);
    return this.until(() => (heard.callback ? heard : undefined));
  }

  /** The same, without waiting. */
  tell(who: APIUser, channel: Room, deed: Deed): Heard {
    const interaction = newInteraction(deed, who, channel, this.world.bot.id);
    const heard = this.api.tell(interaction);
    this.gateway.dispatch({ t: GatewayDispatchEvents.InteractionCreate, d: interaction }, interaction.guild_id ?? null);
    return heard;
  }

  /** Something goes wrong from now on, so many times. */
  fails(fault: Fault): void {
    this.rest.faults.push(fault);
  }

  /** Waits until something is there; looks whenever anything has happened here. */
  until<T>(look: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const again = () => {
        const found = look();
        if (found === undefined || found === false) return;
        this.#waiting.delete(again);
        resolve(found);
      };
      this.#waiting.add(again);
      again();
    });
  }

  /** Forgets all that was said, sent and done: a day of it would fill the memory. */
  forget(): void {
    this.api.forget();
    this.gateway.forget();
    this.rest.requests.length = 0;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.rest.server.closeAllConnections();
    await new Promise((resolve) => this.rest.server.close(resolve));
  }

  /** Lets everybody who waits look again. */
  changed(): void {
    for (const again of this.#waiting) again();
  }
}

/** The text of a response, whoever sees it. */
export function textOf(heard: Heard): string {
  return heard.shown?.content ?? "";
}

/** What a response suggests while somebody types. */
export function choicesOf({ callback }: Heard): string[] {
  if (callback?.type !== InteractionResponseType.ApplicationCommandAutocompleteResult) return [];
  return callback.data.choices.map(({ value }) => value);
}

/** The buttons below a message. */
export function buttonsOf(message: APIMessage | null): { label: string; customId: string }[] {
  return (message?.components ?? [])
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((button) =>
      button.type === ComponentType.Button && "custom_id" in button
        ? [{ label: button.label ?? "", customId: button.custom_id }]
        : [],
    );
}
