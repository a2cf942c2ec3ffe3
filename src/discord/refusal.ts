import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from "discord.js";
import { Outage, Refusal } from "../surface/refusal.js";

const WRONG_TOKEN =
  "Discord does not accept DISCORD_TOKEN: copy the token from the application's Bot page at https://discord.com/developers/applications, or reset it there.";

const INTENTS =
  "Discord does not accept the intents that the bot asks for: use this program as it was built, with the discord.js of its package-lock.json (npm ci).";

const CLOSED = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [GatewayCloseCodes.ShardingRequired, "The bot is in too many servers for one connection: set DISCORD_SHARDS=auto."],
  [GatewayCloseCodes.InvalidShard, "Discord does not accept this number of shards: set DISCORD_SHARDS=auto."],
  [GatewayCloseCodes.InvalidAPIVersion, "Discord no longer speaks this version of its API: update discord.js."],
  [GatewayCloseCodes.InvalidIntents, INTENTS],
  [GatewayCloseCodes.DisallowedIntents, INTENTS],
]);

/** What to do about a gateway that has closed for good. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export function refusalOfClose(code: number): Refusal {
  return new Refusal(CLOSED.get(code) ?? `Discord has closed the connection for good (code ${code}).`);
}

/** What to do about a token that REST or the gateway no longer accepts. */
export function refusalOfToken(): Refusal {
  return new Refusal(WRONG_TOKEN);
}

/** What to do where Discord lets a bot start no more sessions, of which it allows so many a day. */
export function refusalOfSessions(): Refusal {
  return new Refusal(
    "Discord lets this bot connect no more times today: find out what keeps restarting it, and try again when a day has passed.",
  );
}

/** What to do about an error at login: a mistake in the configuration, or Discord's own trouble, which passes. */
export function refusalOf(error: unknown): Refusal | Outage {
  if (error instanceof Refusal || error instanceof Outage) return error;
  if (isWrongToken(error)) return refusalOfToken();
  // How @discordjs/ws words it.
  if (error instanceof Error && error.message.startsWith("Not enough sessions remaining")) return refusalOfSessions();
  if (error instanceof DiscordAPIError && error.status === 404)
    return new Refusal("There is no Discord at DISCORD_API_URL: leave it out, or correct it.");
  if (error instanceof HTTPError || error instanceof DiscordAPIError)
    return new Outage(`Discord does not let the bot in at present (HTTP status ${error.status}).`);
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return new Outage(
      `Discord cannot be reached (${error.code}): check the network, and DISCORD_API_URL if it is set.`,
    );
  return new Outage("Discord does not let the bot in at present.");
}

/** Tells a refused token from all other trouble. */
export function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401 && error.code === 0;
  // How @discordjs/ws words the gateway's close code 4004.
  return error instanceof Error && error.message === "Authentication failed";
}
