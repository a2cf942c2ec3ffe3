import {
  type APIAllowedMentions,
  type APIInteractionResponse,
  type Client,
  type Interaction,
  InteractionResponseType,
  type Message,
  MessageFlags,
  type RawFile,
  type RESTPatchAPIInteractionOriginalResponseJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import type { ReportFile } from "../report/file.js";
import type { Bot } from "./bot.js";
import { isAnswered, patiently, TAKEN } from "./patience.js";
import type { MessageBody } from "./render.js";

/*
 * Everything that the bot sends is in Discord's own form already, so it goes to REST as it is; discord.js's methods would take it apart and
 * check it anew. Nobody is ever pinged, not even whom the bot replies to, and links unfold nothing.
 */

/** Nobody is pinged: as discord.js writes it, and as Discord does. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;
const ALLOWED_MENTIONS: APIAllowedMentions = { parse: [], replied_user: false };

/**
 * Answers an interaction by a message, for all to see or for the asker alone.
 * @throws whatever Discord refuses with, or still fails with when it takes no response any more
 */
export function respond(
  interaction: Interaction,
  message: MessageBody,
  isPrivate: boolean,
  { stopping }: Bot,
): Promise<void> {
  const data = { ...message, allowed_mentions: ALLOWED_MENTIONS, flags: flagsOf(isPrivate) };
  return callBack(interaction, { type: InteractionResponseType.ChannelMessageWithSource, data }, stopping);
}

/** Tells Discord that a command was heard, and that the message comes later, by `complete`. Throws as `respond`. */
export function defer(interaction: Interaction, isPrivate: boolean, { stopping }: Bot): Promise<void> {
  const data = { flags: flagsOf(isPrivate) };
  return callBack(interaction, { type: InteractionResponseType.DeferredChannelMessageWithSource, data }, stopping);
}

/**
 * Sends the message that was deferred, with a file where there is one (https://docs.discord.com/developers/reference#uploading-files). It can
 * be sent again without harm: it names its file. Throws as `respond`.
 */
export async function complete(
  { client, applicationId, token }: Interaction,
  message: MessageBody,
  file: ReportFile | null,
  { stopping }: Bot,
): Promise<void> {
  const attachments = file ? [{ id: "0", filename: file.name }] : [];
  const body = { ...message, allowed_mentions: ALLOWED_MENTIONS, attachments };
  const files: RawFile[] = file ? [{ name: file.name, data: file.content, contentType: "text/markdown" }] : [];
  const route = Routes.webhookMessage(applicationId, token);
  await patiently(() => client.rest.patch(route, { body, files, auth: false }), TAKEN.nonce, stopping);
}

function flagsOf(isPrivate: boolean): MessageFlags {
  return isPrivate ? MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral : MessageFlags.SuppressEmbeds;
}

/** Answers an interaction with a few words for the asker alone. Throws as `respond`. */
export function notify(interaction: Interaction, content: string, bot: Bot): Promise<void> {
  return respond(interaction, { content, components: [] }, true, bot);
}

/** Answers a button by changing the message that it stands on. Throws as `respond`. */
export function change(interaction: Interaction, message: MessageBody, { stopping }: Bot): Promise<void> {
  const data = { ...message, allowed_mentions: ALLOWED_MENTIONS };
  return callBack(interaction, { type: InteractionResponseType.UpdateMessage, data }, stopping);
}

/** Tells Discord that a button was heard, and what comes of it comes later. Throws as `respond`. */
export function acknowledge(interaction: Interaction, { stopping }: Bot): Promise<void> {
  return callBack(interaction, { type: InteractionResponseType.DeferredMessageUpdate }, stopping);
}

/** See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response */
async function callBack(
  { client, id, token }: Interaction,
  body: APIInteractionResponse,
  stopping: AbortSignal,
): Promise<void> {
  let isTried = false;
  const ask = async () => {
    try {
      await client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    } catch (error) {
      // What was confirmed to nobody was taken nevertheless.
      if (isTried && isAnswered(error)) return;
      isTried = true;
      throw error;
    }
  };
  await patiently(ask, TAKEN.interaction, stopping);
}

/**
 * Posts another message to an interaction that was responded to. It carries no nonce, so it is tried once: tried again after a failure, it
 * might stand there twice.
 * @throws whatever Discord refuses or fails with
 */
export async function followUp({ client, applicationId, token }: Interaction, message: MessageBody): Promise<void> {
  const body = { ...message, allowed_mentions: ALLOWED_MENTIONS, flags: MessageFlags.SuppressEmbeds };
  await client.rest.post(Routes.webhook(applicationId, token), { body, auth: false });
}

/** The same with a few words for the asker alone, to whom it does no harm to hear them twice. */
export async function followUpPrivately(interaction: Interaction, content: string, { stopping }: Bot): Promise<void> {
  const { client, applicationId, token } = interaction;
  const body = { content, allowed_mentions: ALLOWED_MENTIONS, flags: MessageFlags.Ephemeral };
  const route = Routes.webhook(applicationId, token);
  await patiently(() => client.rest.post(route, { body, auth: false }), TAKEN.nonce, stopping);
}

/** Takes buttons away from the message that an interaction was responded to with, or whose button was pressed. Throws as `respond`. */
export async function changeButtons(
  { client, applicationId, token }: Interaction,
  components: MessageBody["components"],
  { stopping }: Bot,
): Promise<void> {
  const body: RESTPatchAPIInteractionOriginalResponseJSONBody = { components };
  const route = Routes.webhookMessage(applicationId, token);
  await patiently(() => client.rest.patch(route, { body, auth: false }), TAKEN.nonce, stopping);
}

/**
 * Replies to a message once, however often Discord hands it over: after a resume, to a second copy of the bot, or when a confirmation got
 * lost and the request was repeated. Discord creates no second message with a nonce that it has just seen, so the message's own id is the
 * nonce. See https://docs.discord.com/developers/resources/message#create-message
 * @throws whatever Discord refuses with, or still fails with when the nonce no longer holds
 */
export async function replyOnce(message: Message, reply: MessageBody, { stopping }: Bot): Promise<void> {
  const { client, id, channelId } = message;
  await patiently(() => post(client, channelId, replying(id, id, reply)), TAKEN.nonce, stopping);
}

/**
 * Tells whoever wrote a message, below it, that it could not be answered.
 * @throws as `replyOnce`
 */
export async function replyLate(message: Message, content: string, { stopping }: Bot): Promise<void> {
  const { client, id, channelId } = message;
  const body = replying(id, `late ${id}`, { content, components: [] });
  await patiently(() => post(client, channelId, body), TAKEN.notice, stopping);
}

/**
 * Writes to somebody directly. Asking for the channel again gives the same one, see
 * https://docs.discord.com/developers/resources/user#create-dm
 * @param cause the id of what it is about: nobody is written to twice about one thing
 * @param allowed how long it is still worth saying after a first failure, in milliseconds
 * @throws as `replyOnce`
 */
export async function writeTo(
  client: Client,
  person: string,
  cause: string,
  content: string,
  allowed: number,
  { stopping }: Bot,
): Promise<void> {
  const ask = async () => {
    const { id } = await client.users.createDM(person, { cache: false });
    await post(client, id, {
      content,
      allowed_mentions: ALLOWED_MENTIONS,
      nonce: `told ${cause}`,
      enforce_nonce: true,
    });
  };
  await patiently(ask, allowed, stopping);
}

function replying(to: string, nonce: string, reply: MessageBody): RESTPostAPIChannelMessageJSONBody {
  return {
    ...reply,
    message_reference: { message_id: to },
    allowed_mentions: ALLOWED_MENTIONS,
    flags: MessageFlags.SuppressEmbeds,
    nonce,
    enforce_nonce: true,
  };
}

async function post(client: Client, channel: string, body: RESTPostAPIChannelMessageJSONBody): Promise<void> {
  await client.rest.post(Routes.channelMessages(channel), { body });
}
