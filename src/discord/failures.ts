import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from "discord.js";

/** What went wrong, fit for a log: never an address (it may hold a token), a request's body, or a message's text. */
export interface Failure {
  reason: string;
  status?: number;
  code?: string | number;
  /** Where it happened in the program, for errors that are not Discord's. */
  stack?: string[];
}

/** Discord's codes that a running bot meets, see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json. */
const REASONS = new Map<string | number, string>([
  [RESTJSONErrorCodes.UnknownChannel, "the channel is gone"],
  [RESTJSONErrorCodes.UnknownMessage, "the message is gone"],
  [RESTJSONErrorCodes.UnknownInteraction, "the interaction has expired"],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, "the interaction has been answered already"],
  [RESTJSONErrorCodes.MissingAccess, "the bot has no access to the channel or server"],
  [RESTJSONErrorCodes.MissingPermissions, "the bot lacks a permission"],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, "the person takes no direct messages from the bot"],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, "the thread is archived"],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, "AutoMod blocked the message"],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, "Discord refused the form of the message"],
]);

/** Describes an error without anything that is nobody's business. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError) return { reason: reasonOf(error), status: error.status, code: error.code };
  if (error instanceof HTTPError) return { reason: "Discord failed", status: error.status };
  if (!(error instanceof Error)) return { reason: "unknown" };
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number") ? error.code : null;
  const stack = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return { reason: error.name, ...(code === null ? {} : { code }), ...(stack ? { stack } : {}) };
}

/** A reply to a message that was deleted meanwhile is refused as a wrong form. */
function reasonOf({ code, rawError }: DiscordAPIError): string {
  const isGone = JSON.stringify(rawError).includes("REPLIES_UNKNOWN_MESSAGE");
  return REASONS.get(isGone ? RESTJSONErrorCodes.UnknownMessage : code) ?? "Discord refused";
}
