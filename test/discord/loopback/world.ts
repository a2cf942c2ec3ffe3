import {
  type APIDMChannel,
  type APIMessage,
  type APIPublicThreadChannel,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  MessageType,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";

/** The moment from which Discord counts its ids, see https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;
let serial = 0n;

/** A new id, later than every one before it. */
export function snowflake(): string {
  serial += 1n;
  return String(((BigInt(Date.now()) - EPOCH) << 22n) + serial);
}

/** Somebody on Discord. */
export function person(name: string, more: Partial<APIUser> = {}): APIUser {
  return { id: snowflake(), username: name, discriminator: "0", global_name: name, avatar: null, ...more };
}

/** Wherever messages are. */
export type Room = APITextChannel | APIPublicThreadChannel | APIDMChannel;

/** A server with one channel, and a thread in it. */
export interface Place {
  guild: GatewayGuildCreateDispatchData;
  channel: APITextChannel;
  thread: APIPublicThreadChannel;
}

/** Everything that exists on this Discord. */
export interface World {
  /** The bot's token; somebody may reset it. */
  token: string;
  bot: APIUser;
  places: Place[];
  channels: Map<string, Room>;
  messages: Map<string, APIMessage>;
}

/** A message as somebody sends it, in all that Discord adds to it. */
export function newMessage(author: APIUser, channelId: string, content: string): APIMessage {
  return {
    id: snowflake(),
    channel_id: channelId,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
  };
}

/**
 * A message as the bot may see it without the message content intent: the words of strangers only where they mention it or write to it
 * directly. A message comes with the one that it replies to, which comes without the one before. See
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function visible(message: APIMessage, world: World): APIMessage {
  const direct = world.channels.get(message.channel_id)?.type === ChannelType.DM;
  const addressed = message.mentions.some(({ id }) => id === world.bot.id) || message.author.id === world.bot.id;
  const { referenced_message, ...rest } = message;
  const shown = direct || addressed ? rest : { ...rest, content: "", embeds: [], attachments: [], components: [] };
  if (!referenced_message) return shown;
  const { referenced_message: _, ...referenced } = visible(referenced_message, world);
  return { ...shown, referenced_message: referenced };
}

/** A direct-message channel with somebody. */
export function directChannel(recipient: APIUser): APIDMChannel {
  return { id: snowflake(), type: ChannelType.DM, name: null, recipients: [recipient], last_message_id: null };
}

/** A new server. The id's timestamp decides which shard it belongs to: `(id >> 22) % shards`. */
export function newPlace(id: string, owner: APIUser): Place {
  const channel: APITextChannel = {
    id: snowflake(),
    type: ChannelType.GuildText,
    guild_id: id,
    name: "general",
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    topic: null,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
  const thread: APIPublicThreadChannel = {
    id: snowflake(),
    type: ChannelType.PublicThread,
    guild_id: id,
    name: "munich",
    parent_id: channel.id,
    owner_id: owner.id,
    last_message_id: null,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: new Date().toISOString(),
      locked: false,
    },
  };
  return { channel, thread, guild: newGuild(id, owner, channel, thread) };
}

function newGuild(
  id: string,
  owner: APIUser,
  channel: APITextChannel,
  thread: APIPublicThreadChannel,
): GatewayGuildCreateDispatchData {
  return {
    id,
    name: "Newsroom",
    owner_id: owner.id,
    channels: [channel],
    threads: [thread],
    members: [],
    roles: [],
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    member_count: 2,
    joined_at: new Date().toISOString(),
    large: false,
    unavailable: false,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    region: "",
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_progress_bar_enabled: false,
    preferred_locale: Locale.EnglishUS,
    vanity_url_code: null,
    hub_type: null,
    incidents_data: null,
  };
}
