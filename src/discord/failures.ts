import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from "discord.js";
import { z } from "zod";
import { stackOf } from "../surface/log.js";

/** What went wrong, fit for a log: never an address (it may hold a token), a request's body, or a message's text. */
export interface Failure {
  reason: string;
  status?: number;
  code?: string | number;
  /** The fields of a form that Discord refused, each as a path and Discord's code: "components.0.components.1.label BASE_TYPE_MAX_LENGTH". */
  fields?: string[];
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
  if (error instanceof DiscordAPIError) {
    const fields = fieldsOf(error.rawError);
    const { status, code } = error;
    return { reason: reasonOf(error), status, code, ...(fields.length > 0 ? { fields } : {}) };
  }
  if (error instanceof HTTPError) return { reason: "Discord failed", status: error.status };
  if (!(error instanceof Error)) return { reason: "unknown" };
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number") ? error.code : null;
  return { reason: error.name, ...(code === null ? {} : { code }), stack: stackOf(error) };
}

/** As many fields as are worth a line, and as much of each. */
const MOST_FIELDS = 5;
const FIELD_ROOM = 120;

const refusedField = z.array(z.object({ code: z.string() })).catch([]);

/**
 * Where a form was refused, and with which code; never Discord's sentence about it, which may hold what somebody wrote. See
 * https://docs.discord.com/developers/reference#error-messages
 */
function fieldsOf(rawError: DiscordAPIError["rawError"]): string[] {
  const errors: unknown = "errors" in rawError ? rawError.errors : undefined;
  return [...fieldsBelow(errors, [])].slice(0, MOST_FIELDS);
}

function* fieldsBelow(errors: unknown, path: string[]): Generator<string> {
  if (typeof errors !== "object" || errors === null) return;
  for (const [key, below] of Object.entries(errors)) {
    if (key !== "_errors") yield* fieldsBelow(below, [...path, key]);
    else for (const { code } of refusedField.parse(below)) yield `${path.join(".")} ${code}`.slice(0, FIELD_ROOM);
  }
}

/** A reply to a message that was deleted meanwhile is refused as a wrong form. */
function reasonOf({ code, rawError }: DiscordAPIError): string {
  const isGone = JSON.stringify(rawError).includes("REPLIES_UNKNOWN_MESSAGE");
  return REASONS.get(isGone ? RESTJSONErrorCodes.UnknownMessage : code) ?? "Discord refused";
}
