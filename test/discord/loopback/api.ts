import {
  type APIInteraction,
  type APIMessage,
  ApplicationIntegrationType,
  ChannelType,
  InteractionResponseType,
  MessageFlags,
  MessageType,
  type RESTGetCurrentApplicationResult,
} from "discord-api-types/v10";
import type { z } from "zod";
import {
  type CommandList,
  type CreateMessage,
  commandList,
  createMessage,
  type InteractionCallback,
  type InteractionMessage,
  interactionCallback,
  interactionMessage,
} from "./forms.js";
import { invalidField, invalidForm, REFUSALS, type Reply } from "./refusals.js";
import { type Request, type Route, routed, type SentFile } from "./rest.js";
import { directChannel, newMessage, snowflake, visible, type World } from "./world.js";

/** An interaction, and what the bot has done about it. */
export interface Heard {
  interaction: APIInteraction;
  /** When the bot was told, in milliseconds of `performance.now()`. */
  told: number;
  /** The same by the clock of `Date`, which a test may keep itself. */
  toldAt: number;
  callback: InteractionCallback | null;
  /** How long the first response took; milliseconds. */
  after: number;
  /** What the response shows: the new message, or the one it changed. */
  shown: APIMessage | null;
  followUps: APIMessage[];
  /** The files that came with the response. */
  files: SentFile[];
}

/** A message the bot has posted, with the form it sent. */
export interface Posted {
  message: APIMessage;
  form: CreateMessage;
  /** When the request arrived, in milliseconds of `performance.now()`. */
  at: number;
}

/** What Discord's REST API does, on this world. */
export class Api {
  readonly heard = new Map<string, Heard>();
  readonly posted: Posted[] = [];
  /** The commands registered, everywhere (under "") or for a server. */
  readonly commands = new Map<string, (CommandList[number] & { id: string })[]>();
  /** What GET /applications/@me says beside the id. */
  application: Omit<Partial<RESTGetCurrentApplicationResult>, "flags"> & { flags?: number } = {
    flags: 0,
    approximate_guild_count: 1,
  };
  /**
   * How long a response to an interaction is taken, in milliseconds. Discord takes none after three seconds; how long one takes is for
   * `npm run bench` to say, and for tests that keep their own time.
   */
  patience = Number.POSITIVE_INFINITY;
  /** How often a list of commands was written. */
  commandWrites = 0;
  readonly handle: (request: Request) => Reply;
  /** Files that people have sent, by the last part of their address. */
  readonly files = new Map<string, string>();
  readonly #world: World;
  /** What was made with each nonce, which holds for its author in its channel. */
  readonly #nonces = new Map<string, APIMessage>();

  constructor(world: World, gatewayUrl: () => string, shards: () => { shards: number; max_concurrency: number }) {
    this.#world = world;
    const gateway = (): Reply => {
      const { shards: count, max_concurrency } = shards();
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency };
      return { status: 200, body: { url: gatewayUrl(), shards: count, session_start_limit } };
    };
    const routes: Route[] = [
      ["GET", "/gateway/bot", gateway],
      ["GET", "/applications/@me", () => ({ status: 200, body: { id: world.bot.id, ...this.application } })],
      ["GET", "/applications/:id/commands", () => this.#listCommands("")],
      ["PUT", "/applications/:id/commands", ({ body }) => this.#writeCommands("", body)],
      ["GET", "/applications/:id/guilds/:guild/commands", (_, [, guild = ""]) => this.#listCommands(guild)],
      [
        "PUT",
        "/applications/:id/guilds/:guild/commands",
        ({ body }, [, guild = ""]) => this.#writeCommands(guild, body),
      ],
      ["POST", "/users/@me/channels", ({ body }) => this.#openDirect(body)],
      ["GET", "/channels/:id/messages/:message", (_, [channel = "", id = ""]) => this.#readMessage(channel, id)],
      ["POST", "/channels/:id/messages", (request, [channel = ""]) => this.#createMessage(channel, request)],
    ];
    const open: Route[] = [
      [
        "POST",
        "/interactions/:id/:token/callback",
        (request, [id = "", secret = ""]) => this.#respond(id, secret, request),
      ],
      ["POST", "/webhooks/:id/:token", ({ body }, [, secret = ""]) => this.#followUp(secret, body)],
      ["PATCH", "/webhooks/:id/:token/messages/@original", (request, [, secret = ""]) => this.#edit(secret, request)],
      // The files that people have sent lie elsewhere, for whoever knows their addresses.
      [
        "GET",
        "/files/:id",
        (_, [id = ""]) => ({ status: this.files.has(id) ? 200 : 404, body: this.files.get(id) ?? "" }),
      ],
    ];
    const [withToken, withoutToken] = [routed(routes), routed(open)];
    this.handle = (request) => {
      if (/^\/(interactions|webhooks|files)\//.test(request.path)) return withoutToken(request);
      return request.authorization === `Bot ${this.#world.token}` ? withToken(request) : REFUSALS.unauthorized;
    };
  }

  /** Notes an interaction that the bot is about to be told of. */
  tell(interaction: APIInteraction): Heard {
    const heard = {
      interaction,
      told: performance.now(),
      toldAt: Date.now(),
      callback: null,
      after: 0,
      shown: null,
      followUps: [],
      files: [],
    };
    this.heard.set(interaction.token, heard);
    return heard;
  }

  /** Forgets all that was said and done. */
  forget(): void {
    this.heard.clear();
    this.posted.length = 0;
    this.#nonces.clear();
    this.#world.messages.clear();
  }

  #listCommands(guild: string): Reply {
    const registered = (this.commands.get(guild) ?? []).map((command) => ({
      application_id: this.#world.bot.id,
      version: command.id,
      default_member_permissions: null,
      description: "",
      nsfw: false,
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: null,
      ...(guild ? { guild_id: guild } : {}),
      ...command,
    }));
    return { status: 200, body: registered };
  }

  #writeCommands(guild: string, body: unknown): Reply {
    return formed(commandList, body, (commands) => {
      this.commandWrites += 1;
      this.commands.set(
        guild,
        commands.map((command) => ({ ...command, id: snowflake() })),
      );
      return this.#listCommands(guild);
    });
  }

  #openDirect(body: unknown): Reply {
    const id = typeof body === "object" && body !== null && "recipient_id" in body ? body.recipient_id : null;
    const channels = [...this.#world.channels.values()];
    const known = channels.find(
      (each) => each.type === ChannelType.DM && each.recipients?.some((one) => one.id === id),
    );
    if (known) return { status: 200, body: known };
    const users = [...this.heard.values()].map(({ interaction }) => interaction.member?.user ?? interaction.user);
    const authors = [...this.#world.messages.values()].map(({ author }) => author);
    const author = [...users, ...authors].find((each) => each?.id === id);
    if (!author) return invalidField("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
    const channel = directChannel(author);
    this.#world.channels.set(channel.id, channel);
    return { status: 200, body: channel };
  }

  #readMessage(channel: string, id: string): Reply {
    if (!this.#world.channels.has(channel)) return REFUSALS.unknownChannel;
    const message = this.#world.messages.get(id);
    // What one person alone sees is nowhere to be read.
    return message?.channel_id === channel && !isEphemeral(message)
      ? { status: 200, body: visible(message, this.#world) }
      : REFUSALS.unknownMessage;
  }

  #createMessage(channel: string, { body, at }: Request): Reply {
    return formed(createMessage, body, (form) => {
      if (!this.#world.channels.has(channel)) return REFUSALS.unknownChannel;
      if (!form.content) return REFUSALS.emptyMessage;
      const nonce = `${this.#world.bot.id} ${channel} ${form.nonce}`;
      const same = form.enforce_nonce ? this.#nonces.get(nonce) : undefined;
      if (same) return { status: 200, body: same };
      const repliedTo = this.#world.messages.get(form.message_reference?.message_id ?? "");
      if (form.message_reference && !repliedTo)
        return invalidField("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      const message: APIMessage = {
        ...this.#shown(channel, form),
        ...(repliedTo
          ? {
              type: MessageType.Reply,
              message_reference: { channel_id: channel, message_id: repliedTo.id },
              referenced_message: repliedTo,
            }
          : {}),
      };
      this.#world.messages.set(message.id, message);
      if (form.enforce_nonce) this.#nonces.set(nonce, message);
      this.posted.push({ message, form, at });
      return { status: 200, body: message };
    });
  }

  #respond(id: string, secret: string, { body, files, at }: Request): Reply {
    const heard = this.heard.get(secret);
    if (heard && Date.now() - heard.toldAt > this.patience) return REFUSALS.unknownInteraction;
    if (!heard || heard.interaction.id !== id) return REFUSALS.unknownInteraction;
    if (heard.callback) return REFUSALS.acknowledged;
    return formed(interactionCallback, body, (callback) => {
      if (callback.type === InteractionResponseType.ChannelMessageWithSource) {
        if (!callback.data.content) return REFUSALS.emptyMessage;
        heard.shown = this.#keep(heard, callback.data);
        heard.files = files;
      } else if (callback.type === InteractionResponseType.DeferredChannelMessageWithSource) {
        heard.shown = this.#keep(heard, callback.data);
      } else if (callback.type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
        if (!("message" in heard.interaction) || !heard.interaction.message)
          return invalidField("type", "BASE_TYPE_CHOICES", "Value must be one of (4, 5, 8, 9, 10, 12).");
        heard.shown = heard.interaction.message;
        if (callback.type === InteractionResponseType.UpdateMessage) this.#change(heard, callback.data);
      }
      heard.callback = callback;
      heard.after = at - heard.told;
      return { status: 204 };
    });
  }

  /** A follow-up stands as a reply to the response, or to the message whose button was pressed. */
  #followUp(secret: string, body: unknown): Reply {
    const heard = this.heard.get(secret);
    if (!heard?.callback) return REFUSALS.unknownWebhook;
    return formed(interactionMessage, body, (form) => {
      if (!form.content) return REFUSALS.emptyMessage;
      const message: APIMessage = { ...this.#keep(heard, form), type: MessageType.Reply };
      if (heard.shown) message.message_reference = { channel_id: heard.shown.channel_id, message_id: heard.shown.id };
      this.#world.messages.set(message.id, message);
      heard.followUps.push(message);
      return { status: 200, body: message };
    });
  }

  #edit(secret: string, { body, files }: Request): Reply {
    const heard = this.heard.get(secret);
    if (!heard?.callback) return REFUSALS.unknownWebhook;
    return formed(interactionMessage, body, (form) => {
      if (!heard.shown) return REFUSALS.unknownMessage;
      if (form.attachments) heard.files = files;
      return { status: 200, body: this.#change(heard, form) };
    });
  }

  #change(heard: Heard, form: InteractionMessage): APIMessage | null {
    if (heard.shown) {
      heard.shown = { ...heard.shown, ...showing(form) };
      this.#world.messages.set(heard.shown.id, heard.shown);
    }
    return heard.shown;
  }

  #keep({ interaction }: Heard, form: InteractionMessage): APIMessage {
    const message = { ...this.#shown(interaction.channel?.id ?? "", form), webhook_id: this.#world.bot.id };
    this.#world.messages.set(message.id, message);
    return message;
  }

  #shown(channel: string, form: InteractionMessage): APIMessage {
    return {
      ...newMessage(this.#world.bot, channel, ""),
      ...showing(form),
      flags: form.flags ?? MessageFlags.SuppressEmbeds,
    };
  }
}

function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The part of a form that changes what a message shows. Discord numbers the components. */
function showing({ content, components }: InteractionMessage): Partial<APIMessage> {
  const numbered = components?.map((row, index) => ({
    ...row,
    id: index + 1,
    components: row.components.map((button, place) => ({ ...button, id: 10 * (index + 1) + place })),
  }));
  return { ...(content === undefined ? {} : { content }), ...(numbered ? { components: numbered } : {}) };
}

function formed<T>(schema: z.ZodType<T>, body: unknown, accept: (form: T) => Reply): Reply {
  const parsed = schema.safeParse(body);
  return parsed.success ? accept(parsed.data) : invalidForm(parsed.error.issues);
}
