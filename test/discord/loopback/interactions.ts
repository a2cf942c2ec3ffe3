import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIAttachment,
  type APIChannel,
  type APIInteraction,
  type APIInteractionDataOptionBase,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
} from "discord-api-types/v10";
import { snowflake } from "./world.js";

/** What somebody fills in after a slash command. */
export type Options = Record<string, string | boolean | APIAttachment>;

/** What somebody does that Discord makes an interaction of. */
export type Deed =
  | { does: "command"; name: string; options: Options }
  | { does: "autocomplete"; name: string; option: string; typed: string }
  | { does: "message command"; name: string; target: APIMessage }
  | { does: "press"; customId: string; message: APIMessage };

type Option =
  | APIInteractionDataOptionBase<ApplicationCommandOptionType.String, string>
  | APIInteractionDataOptionBase<ApplicationCommandOptionType.Attachment, string>
  | APIInteractionDataOptionBase<ApplicationCommandOptionType.Boolean, boolean>;

/**
 * An interaction as https://docs.discord.com/developers/interactions/receiving-and-responding gives it.
 * @param applicationId the bot's
 */
export function newInteraction(deed: Deed, user: APIUser, channel: APIChannel, applicationId: string): APIInteraction {
  const common = {
    id: snowflake(),
    application_id: applicationId,
    token: `secret-interaction-token-${snowflake()}`,
    version: 1 as const,
    ...where(user, channel),
    channel_id: channel.id,
    app_permissions: "274877975552",
    locale: Locale.EnglishUS,
    entitlements: [],
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: channelGuild(channel) ?? "0" },
    attachment_size_limit: 10_485_760,
  };
  switch (deed.does) {
    case "command":
      return {
        ...common,
        channel: partial(channel),
        type: InteractionType.ApplicationCommand,
        data: {
          id: snowflake(),
          type: ApplicationCommandType.ChatInput,
          name: deed.name,
          options: Object.entries(deed.options).map(option),
          resolved: { attachments: attachmentsIn(deed.options) },
        },
      };
    case "autocomplete":
      return autocomplete(common, deed, partial(channel));
    case "message command":
      return {
        ...common,
        channel: partial(channel),
        type: InteractionType.ApplicationCommand,
        data: {
          id: snowflake(),
          type: ApplicationCommandType.Message,
          name: deed.name,
          target_id: deed.target.id,
          resolved: { messages: { [deed.target.id]: deed.target } },
        },
      };
    case "press":
      return {
        ...common,
        channel: partial(channel),
        type: InteractionType.MessageComponent,
        message: deed.message,
        data: { component_type: ComponentType.Button, custom_id: deed.customId },
      };
  }
}

function autocomplete(
  common: Omit<APIApplicationCommandAutocompleteInteraction, "type" | "data" | "channel">,
  { name, option: field, typed }: Extract<Deed, { does: "autocomplete" }>,
  channel: ReturnType<typeof partial>,
): APIApplicationCommandAutocompleteInteraction {
  return {
    ...common,
    channel,
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: snowflake(),
      type: ApplicationCommandType.ChatInput,
      name,
      options: [{ type: ApplicationCommandOptionType.String, name: field, value: typed, focused: true }],
    },
  };
}

function attachmentsIn(options: Options): Record<string, APIAttachment> {
  return Object.fromEntries(
    Object.values(options).flatMap((value) => (typeof value === "object" ? [[value.id, value]] : [])),
  );
}

function option([name, value]: [string, string | boolean | APIAttachment]): Option {
  if (typeof value === "object") return { type: ApplicationCommandOptionType.Attachment, name, value: value.id };
  return typeof value === "string"
    ? { type: ApplicationCommandOptionType.String, name, value }
    : { type: ApplicationCommandOptionType.Boolean, name, value };
}

function partial(channel: APIChannel) {
  return { id: channel.id, type: channel.type };
}

function channelGuild(channel: APIChannel): string | undefined {
  return "guild_id" in channel ? channel.guild_id : undefined;
}

/** Somebody in a server is its member there; in a direct message just themselves. */
function where(user: APIUser, channel: APIChannel) {
  const guildId = channelGuild(channel);
  if (channel.type === ChannelType.DM || guildId === undefined) return { user, context: InteractionContextType.BotDM };
  const member = {
    user,
    roles: [],
    joined_at: new Date().toISOString(),
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    permissions: "2248473465835073",
  };
  const guild = { id: guildId, features: [], locale: Locale.EnglishUS };
  return { guild_id: guildId, guild, guild_locale: Locale.EnglishUS, member, context: InteractionContextType.Guild };
}
