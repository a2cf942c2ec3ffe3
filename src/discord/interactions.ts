import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Answer } from "../core/model/answer.js";
import { type Bot, notify, respond } from "./bot.js";
import { COMMANDS, MESSAGE_COMMANDS } from "./commands.js";
import { renderHelp } from "./help.js";
import { LIMITS } from "./limits.js";
import { checkMessage } from "./passages.js";
import { answerPress } from "./presses.js";
import { answerQuestions } from "./questions.js";
import { verifyMessage } from "./quotations.js";
import { renderAnswer, type Shown } from "./render.js";
import { renderSource } from "./source.js";
import { writtenIn } from "./spoken.js";
import { DISCORD_WORDS } from "./words.js";

/**
 * Answers one interaction with one response, and asks Discord for nothing before it: the answer takes milliseconds, and the response has
 * three seconds to arrive however slowly Discord confirms it.
 * @throws whatever Discord refuses with
 */
export async function answerInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, bot);
  if (!interaction.isRepliable()) return;
  const turn = bot.pace.take(interaction.user.id);
  if (turn !== "answer") {
    await notify(interaction, DISCORD_WORDS.tooFast);
  } else if (interaction.isCommand() && !isKnown(interaction.commandName)) {
    await notify(interaction, DISCORD_WORDS.unknownCommand);
  } else if (interaction.isChatInputCommand()) {
    const isPrivate = interaction.options.getBoolean("private") ?? false;
    await respond(interaction, answerCommand(interaction, isPrivate, bot), isPrivate);
  } else if (interaction.isMessageContextMenuCommand()) {
    await respond(interaction, answerMessageCommand(interaction, bot), true);
  } else if (interaction.isButton()) {
    await answerPress(interaction, bot);
  }
}

/** Discord may still offer somebody a command that an earlier version of the bot registered. */
function isKnown(name: string): boolean {
  return COMMANDS.some((command) => command.name === name);
}

function answerCommand(interaction: ChatInputCommandInteraction, isPrivate: boolean, { core, log }: Bot): Shown {
  const { options } = interaction;
  const show = (asked: string, answer: Answer) => {
    log.debug({ via: "command", mode: answer.mode, outcome: answer.outcome }, "answered");
    return renderAnswer(answer, core.article, { asked, isPrivate });
  };
  switch (interaction.commandName) {
    case "ask": {
      const asked = options.getString("question", true);
      const { shown, outcomes } = answerQuestions(asked, [], core, { asked, isPrivate });
      log.debug({ via: "command", mode: "ask", outcome: outcomes }, "answered");
      return shown;
    }
    case "check": {
      const claim = options.getString("claim", true);
      return show(claim, core.check(claim));
    }
    case "quote": {
      const words = options.getString("words", true);
      return show(words, core.quotation(words, options.getString("speaker") ?? undefined));
    }
    case "source":
      return renderSource(core.article, 0, isPrivate);
    default:
      return renderHelp(core, isPrivate);
  }
}

function answerMessageCommand(interaction: MessageContextMenuCommandInteraction, bot: Bot): Shown {
  const text = writtenIn(interaction.targetMessage);
  if (text === "") return { content: DISCORD_WORDS.nothingToCheck, components: [] };
  const { shown, outcomes } =
    interaction.commandName === MESSAGE_COMMANDS.verify ? verifyMessage(text, bot.core) : checkMessage(text, bot.core);
  bot.log.debug({ via: "message command", outcome: outcomes }, "answered");
  return shown;
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
