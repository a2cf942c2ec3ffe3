import { type ButtonInteraction, ComponentType, type Message, MessageFlags } from "discord.js";
import type { Article } from "../../core/model/article.js";
import { note } from "../../surface/feedback.js";
import { WORDS } from "../../surface/wording.js";
import { type Bot, NO_MENTIONS, notify, respond } from "../bot.js";
import { type Button, readPress, row } from "../buttons.js";
import { renderContext, renderMore, renderSource } from "../source.js";
import { DISCORD_WORDS } from "../words.js";

/** Answers a button by what its custom id says, whichever copy of the bot wrote it. */
export async function answerPress(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const { article } = bot.core;
  const press = readPress(interaction.customId, article);
  if (!press) {
    await notify(interaction, WORDS.outdated);
    return;
  }
  switch (press.verb) {
    case "context":
      await respond(interaction, renderContext(press.range, article), true);
      return;
    case "more":
      await respond(interaction, renderMore(press.ranges, article), true);
      return;
    case "share":
      return share(interaction, bot);
    case "page":
      await interaction.update({
        ...renderSource(article, press.page, interaction.message.flags.has(MessageFlags.Ephemeral)),
        allowedMentions: NO_MENTIONS,
      });
      return;
    case "helpful":
    case "not_helpful":
      await notify(interaction, WORDS.thanks);
      // Of two copies of the bot, Discord takes the response of one, and that one notes the opinion.
      note(bot.log, press.verb, press.rated);
      return;
  }
}

/**
 * Posts a private answer in the channel, once however often the button is pressed, and then takes the button away. Where Discord does not let
 * it be posted, the button stays, and whoever pressed it is told.
 */
async function share(interaction: ButtonInteraction, { core, shared }: Bot): Promise<void> {
  const { id, content } = interaction.message;
  if (!shared.add(id)) return notify(interaction, DISCORD_WORDS.sharedAlready);
  const rest = buttonsOf(interaction.message, core.article).filter(([, press]) => press.verb !== "share");
  const components = row(rest, core.article);
  try {
    await interaction.deferUpdate();
    await interaction.followUp({
      content,
      components,
      allowedMentions: NO_MENTIONS,
      flags: MessageFlags.SuppressEmbeds,
    });
  } catch (error) {
    shared.forget(id);
    // Where even this fails, the first failure is the one to note.
    if (interaction.deferred)
      await interaction
        .followUp({ content: DISCORD_WORDS.notShared, flags: MessageFlags.Ephemeral })
        .catch(() => undefined);
    throw error;
  }
  await interaction.editReply({ components });
}

/** The buttons below a message of the bot's, as Discord sends them back. */
function buttonsOf(message: Message, article: Article): Button[] {
  return message.components
    .flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []))
    .flatMap((component): Button[] => {
      if (component.type !== ComponentType.Button || component.customId === null) return [];
      const press = readPress(component.customId, article);
      return press ? [[component.label ?? "", press]] : [];
    });
}
