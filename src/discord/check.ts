import { ApplicationFlags, DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from "discord.js";
import { z } from "zod";
import { Outage, type Problem } from "../surface/refusal.js";
import type { DiscordConfig } from "./config.js";
import { refusalOf } from "./refusal.js";
import { gatewayBot } from "./shards.js";

/** The part that matters here of https://docs.discord.com/developers/resources/application#application-object */
const application = z.object({
  id: z.string(),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
  approximate_guild_count: z.number().optional(),
  approximate_user_install_count: z.number().optional(),
});
type Application = z.infer<typeof application>;

/** Each privileged intent has two flags, one for bots in few servers and one for bots in many. */
const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited;

/**
 * Asks Discord about a token and its application, and starts nothing.
 * @returns all that is wrong, each with what to do; empty where nothing is
 */
export async function checkDiscord(config: DiscordConfig): Promise<Problem[]> {
  const rest = new REST({ api: config.apiUrl, retries: 0 }).setToken(config.token);
  try {
    const app = application.parse(await rest.get(Routes.currentApplication()));
    const gateway = gatewayBot.parse(await rest.get(Routes.gatewayBot()));
    return [...ofApplication(app), ...ofGateway(config, gateway), ...(await ofServer(rest, app, config))];
  } catch (error) {
    const verdict = refusalOf(error);
    return [{ kind: verdict instanceof Outage ? "unreachable" : "mistake", message: verdict.message }];
  }
}

function ofApplication(app: Application): Problem[] {
  const problems: Problem[] = [];
  // Discord then sends no interaction over the gateway: https://docs.discord.com/developers/interactions/overview#preparing-for-interactions
  if (app.interactions_endpoint_url)
    problems.push({
      kind: "mistake",
      message:
        "Discord sends the commands elsewhere: empty Interactions Endpoint URL on the application's General Information page.",
    });
  if (app.flags & PRIVILEGED)
    problems.push({
      kind: "advice",
      message: "The application has privileged intents, and the bot needs none: switch them off on the Bot page.",
    });
  if (app.approximate_guild_count === 0 && !app.approximate_user_install_count)
    problems.push({
      kind: "advice",
      message: `The bot is in no server yet: open https://discord.com/oauth2/authorize?client_id=${app.id}&scope=bot+applications.commands&permissions=274877975552`,
    });
  return problems;
}

function ofGateway({ shards }: DiscordConfig, gateway: z.infer<typeof gatewayBot>): Problem[] {
  const problems: Problem[] = [];
  if (gateway.session_start_limit.remaining === 0)
    problems.push({
      kind: "mistake",
      message: "Discord lets this bot connect no more times today: find out what keeps restarting it.",
    });
  if (gateway.shards > 1 && (shards === null || (shards !== "auto" && shards < gateway.shards)))
    problems.push({
      kind: "advice",
      message: `Discord recommends ${gateway.shards} shards: set DISCORD_SHARDS=auto, or that number.`,
    });
  return problems;
}

/** Whether commands can be registered for the one server that is named. */
async function ofServer(rest: REST, { id }: Application, { guildId }: DiscordConfig): Promise<Problem[]> {
  if (guildId === null) return [];
  try {
    await rest.get(Routes.applicationGuildCommands(id, guildId));
    return [];
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.MissingAccess) throw error;
    const message =
      "DISCORD_GUILD_ID names a server that the bot is not in, or not with the scope applications.commands: invite it there again.";
    return [{ kind: "mistake", message }];
  }
}
