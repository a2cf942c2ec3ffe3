import {
  type APIAllowedMentions,
  type APIInteractionResponse,
  InteractionResponseType,
  type Message,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
  type RepliableInteraction,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { RateLimit } from "../surface/rate-limit.js";
import type { RecentlySeen } from "../surface/recently-seen.js";
import type { MessageBody } from "./render.js";

/** What every listener works with. */
export interface Bot {
  core: Core;
  log: Logger;
  rateLimit: RateLimit;
  /** Private messages that were shared. */
  shared: RecentlySeen;
}

/** Nobody is ever pinged, not even whom the bot replies to: as discord.js writes it, and as Discord does. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;
const ALLOWED_MENTIONS: APIAllowedMentions = { parse: [], replied_user: false };

/**
 * Answers an interaction, for all to see or for the asker alone. The message is in Discord's own form already, so it goes to REST as it
 * is; discord.js's `reply` would take it apart and check it anew. Links in it unfold nothing. See
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 * @throws whatever Discord refuses with
 */
export async function respond(
  interaction: RepliableInteraction,
  message: MessageBody,
  isPrivate: boolean,
): Promise<void> {
  const flags = isPrivate ? MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral : MessageFlags.SuppressEmbeds;
  const body: APIInteractionResponse = {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...message, allowed_mentions: ALLOWED_MENTIONS, flags },
  };
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

/** Answers an interaction with a few words for the asker alone. */
export function notify(interaction: RepliableInteraction, content: string): Promise<void> {
  return respond(interaction, { content, components: [] }, true);
}

/**
 * Replies to a message once, however often Discord hands it over: after a resume, to a second copy of the bot, or when a confirmation got
 * lost and the request was repeated. Discord creates no second message with a nonce that it has just seen, so the message's own id is the
 * nonce. See https://docs.discord.com/developers/resources/message#create-message
 * @throws whatever Discord refuses with
 */
export async function replyOnce({ client, id, channelId }: Message, reply: MessageBody): Promise<void> {
  const body: RESTPostAPIChannelMessageJSONBody = {
    ...reply,
    message_reference: { message_id: id },
    allowed_mentions: ALLOWED_MENTIONS,
    flags: MessageFlags.SuppressEmbeds,
    nonce: id,
    enforce_nonce: true,
  };
  await client.rest.post(Routes.channelMessages(channelId), { body });
}
