import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  MessageFlags,
} from "discord-api-types/v10";
import { z } from "zod";

/**
 * What Discord accepts, written down from its documentation and independently of the bot's own table:
 * https://docs.discord.com/developers/resources/message, /components/reference and /interactions/application-commands
 */
const button = z.strictObject({
  type: z.literal(ComponentType.Button),
  style: z.literal([ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger]),
  label: z.string().min(1).max(80),
  custom_id: z.string().min(1).max(100),
});

const actionRow = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(button).min(1).max(5),
});

const components = z
  .array(actionRow)
  .max(5)
  .check((context) => {
    const ids = context.value.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
    if (new Set(ids).size < ids.length)
      context.issues.push({
        code: "custom",
        input: context.value,
        message: "Component custom id cannot be duplicated",
        params: { code: "COMPONENT_CUSTOM_ID_DUPLICATED" },
      });
  });

const flagsAmong = (...allowed: MessageFlags[]) => {
  const mask = allowed.reduce((sum, flag) => sum | flag, 0);
  return z.int().refine((flags) => (flags & ~mask) === 0, {
    message: "Unsupported message flags",
    params: { code: "MESSAGE_FLAGS_INVALID" },
  });
};

const message = z.strictObject({
  content: z.string().max(2000).optional(),
  embeds: z.array(z.unknown()).max(0).optional(),
  components: components.optional(),
  attachments: z.array(z.strictObject({ id: z.string(), filename: z.string().min(1) })).optional(),
  allowed_mentions: z
    .strictObject({
      parse: z.array(z.enum(["roles", "users", "everyone"])).optional(),
      users: z.array(z.string()).max(100).optional(),
      roles: z.array(z.string()).max(100).optional(),
      replied_user: z.boolean().optional(),
    })
    .optional(),
  tts: z.boolean().optional(),
  // discord.js sends it everywhere, and Discord passes over it where it means nothing.
  enforce_nonce: z.boolean().optional(),
});

/** Create Message. */
export const createMessage = message.extend({
  flags: flagsAmong(MessageFlags.SuppressEmbeds, MessageFlags.SuppressNotifications).optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  message_reference: z.strictObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() }).optional(),
});
export type CreateMessage = z.infer<typeof createMessage>;

/** A message in response to an interaction, or a follow-up to it. */
export const interactionMessage = message.extend({
  flags: flagsAmong(MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral).optional(),
});
export type InteractionMessage = z.infer<typeof interactionMessage>;

/** Create Interaction Response. */
export const interactionCallback = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal(InteractionResponseType.ChannelMessageWithSource), data: interactionMessage }),
  z.strictObject({ type: z.literal(InteractionResponseType.UpdateMessage), data: interactionMessage }),
  z.strictObject({ type: z.literal(InteractionResponseType.DeferredMessageUpdate) }),
  z.strictObject({
    type: z.literal(InteractionResponseType.DeferredChannelMessageWithSource),
    data: z.strictObject({ flags: flagsAmong(MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral) }),
  }),
  z.strictObject({
    type: z.literal(InteractionResponseType.ApplicationCommandAutocompleteResult),
    data: z.object({
      choices: z.array(z.object({ name: z.string().min(1).max(100), value: z.string().max(100) })).max(25),
    }),
  }),
]);
export type InteractionCallback = z.infer<typeof interactionCallback>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;

const option = z.strictObject({
  type: z.literal([
    ApplicationCommandOptionType.String,
    ApplicationCommandOptionType.Boolean,
    ApplicationCommandOptionType.Attachment,
  ]),
  name: z.string().regex(NAME).toLowerCase(),
  description: z.string().min(1).max(100),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
});

const places = {
  integration_types: z.array(z.enum(ApplicationIntegrationType)).optional(),
  contexts: z.array(z.enum(InteractionContextType)).optional(),
};

/** Bulk Overwrite Application Commands. */
export const commandList = z
  .array(
    z.discriminatedUnion("type", [
      z.strictObject({
        ...places,
        type: z.literal(ApplicationCommandType.ChatInput),
        name: z.string().regex(NAME),
        description: z.string().min(1).max(100),
        options: z
          .array(option)
          .max(25)
          .refine(
            (options) =>
              options.every(
                (each, index) => !each.required || !options.slice(0, index).some((before) => !before.required),
              ),
            {
              message: "Required options must be placed before non-required options",
              params: { code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
            },
          )
          .optional(),
      }),
      z.strictObject({
        ...places,
        type: z.literal(ApplicationCommandType.Message),
        name: z.string().min(1).max(32),
        description: z.literal("").optional(),
        options: z.array(option).max(0).optional(),
      }),
    ]),
  )
  .max(110);
export type CommandList = z.infer<typeof commandList>;
