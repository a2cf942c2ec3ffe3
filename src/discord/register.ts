import type { ApplicationCommand, ApplicationCommandData, BaseApplicationCommandData, Client } from "discord.js";
import type { Bot } from "./bot.js";
import { COMMANDS, GLOBAL_COMMANDS } from "./commands.js";
import { failureOf } from "./failures.js";
import { patiently } from "./patience.js";
import { isWrongToken } from "./refusal.js";

/**
 * Makes Discord's list of commands what this program has. It writes only where the two differ: Discord allows 200 new commands a day.
 * An outage is waited out; a refusal is logged, and leaves the bot to answer mentions.
 * @param guildId the one server to register them for; null for everywhere
 */
export async function registerCommands(
  client: Client<true>,
  guildId: string | null,
  { log, stopping }: Bot,
): Promise<void> {
  const ours = guildId === null ? GLOBAL_COMMANDS : COMMANDS;
  const commands = client.application.commands;
  try {
    const fetch = () => (guildId === null ? commands.fetch() : commands.fetch({ guildId }));
    const there = await patiently(fetch, Number.POSITIVE_INFINITY, stopping);
    const same = (mine: ApplicationCommandData) => there.some((theirs) => isSame(theirs, mine));
    if (there.size === ours.length && ours.every(same)) return log.info({ guildId }, "commands are up to date");
    const set = () => (guildId === null ? commands.set(ours) : commands.set(ours, guildId));
    await patiently(set, Number.POSITIVE_INFINITY, stopping);
    log.info({ guildId, commands: ours.length }, "commands registered");
  } catch (error) {
    // The whole bot ends then, with a line of its own.
    if (isWrongToken(error)) return;
    log.error({ guildId, ...failureOf(error) }, "commands could not be registered");
  }
}

/** Discord fills in where a command is installed and used if that was left to it, as it is for one server's commands. */
function isSame(theirs: ApplicationCommand, mine: ApplicationCommandData): boolean {
  if (theirs.name !== mine.name || theirs.type !== mine.type) return false;
  const filledIn: Pick<BaseApplicationCommandData, "integrationTypes" | "contexts"> = {
    ...(theirs.integrationTypes ? { integrationTypes: theirs.integrationTypes } : {}),
    ...(theirs.contexts ? { contexts: theirs.contexts } : {}),
  };
  return theirs.equals({ ...filledIn, ...mine });
}
