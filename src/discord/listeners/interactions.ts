import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
} from "discord.js";
import { findingsOf } from "../../surface/findings.js";
import { WORDS } from "../../surface/wording.js";
import type { Bot } from "../bot.js";
import { COMMANDS } from "../commands.js";
import { renderFindings } from "../findings.js";
import { renderHelp } from "../help.js";
import { LIMITS } from "../limits.js";
import type { MessageBody } from "../render.js";
import { notify, respond } from "../sending.js";
import { renderSource } from "../source.js";
import { DISCORD_WORDS } from "../words.js";
import { answerPress } from "./buttons.js";
import { answerDraft, answerMessageCommand } from "./drafts.js";

/**
 * Answers one interaction with one response, and asks Discord for nothing before it: the answer takes milliseconds, and the response has
 * three seconds to arrive however slowly Discord confirms it.
 * @throws whatever Discord refuses with
 */
export async function answerInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, bot);
  if (!interaction.isRepliable()) return;
  if (bot.rateLimit.take(interaction.user.id) !== "answer") {
    await notify(interaction, WORDS.tooFast, bot);
  } else if (interaction.isCommand() && !isKnown(interaction.commandName)) {
    await notify(interaction, DISCORD_WORDS.unknownCommand, bot);
  } else if (interaction.isChatInputCommand()) {
    const isPrivate = interaction.options.getBoolean("private") ?? false;
    if (interaction.commandName === "draft") return answerDraft(interaction, isPrivate, bot);
    await respond(interaction, answerCommand(interaction, isPrivate, bot), isPrivate, bot);
  } else if (interaction.isMessageContextMenuCommand()) {
    await answerMessageCommand(interaction, bot);
  } else if (interaction.isButton()) {
    await answerPress(interaction, bot);
  }
}

/** Discord may still offer somebody a command that an earlier version of the bot registered. */
function isKnown(name: string): boolean {
  return COMMANDS.some((command) => command.name === name);
}

/** The option of each command that holds what is looked up. */
const TEXT = { ask: "question", check: "claim", quote: "words" } as const;

function answerCommand(interaction: ChatInputCommandInteraction, isPrivate: boolean, { core, log }: Bot): MessageBody {
  const { commandName: name, options } = interaction;
  if (name === "source") return renderSource(core.article, 0, isPrivate);
  if (name !== "ask" && name !== "check" && name !== "quote") return renderHelp(core, isPrivate);
  const asked = options.getString(TEXT[name], true);
  const lookUps = core.lookUps(name, asked, options.getString("speaker") ?? undefined);
  const findings = findingsOf(core, asked, lookUps);
  log.debug({ via: "command", outcome: findings.found.map(({ answer }) => answer.outcome) }, "answered");
  return renderFindings(findings, core.article, { asked, isPrivate });
}

async function suggest(interaction: AutocompleteInteraction, { core }: Bot): Promise<void> {
  await interaction.respond(choicesOf(core.suggest(interaction.options.getFocused(), LIMITS.choices)));
}

/** Questions as Discord suggests them. One that is too long is left out: cut, it would be another question. */
export function choicesOf(questions: string[]): ApplicationCommandOptionChoiceData<string>[] {
  return [...new Set(questions)]
    .filter((question) => question.trim() !== "" && question.length <= LIMITS.choiceName)
    .slice(0, LIMITS.choices)
    .map((question) => ({ name: question, value: question }));
}
