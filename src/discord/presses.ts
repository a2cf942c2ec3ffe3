import { type ButtonInteraction, ComponentType, type Message, MessageFlags } from "discord.js";
import type { Article } from "../core/article.js";
import { type Bot, NO_MENTIONS, notify, respond } from "./bot.js";
import { type Press, readPress, row } from "./buttons.js";
import { renderContext, renderMore } from "./render.js";
import { renderSource } from "./source.js";
import { DISCORD_WORDS } from "./words.js";

/** Answers a button by what its custom id says, whichever copy of the bot wrote it. */
export async function answerPress(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const { article } = bot.core;
  const press = readPress(interaction.customId, article);
  if (!press) {
    await notify(interaction, DISCORD_WORDS.outdated);
    return;
  }
  switch (press.verb) {
    case "context":
      await respond(interaction, renderContext(press.place, article), true);
      return;
    case "more":
      await respond(interaction, renderMore(press.places, article), true);
      return;
    case "share":
      return share(interaction, article);
    case "page":
      await interaction.update({ ...renderSource(article, press.page), allowedMentions: NO_MENTIONS });
      return;
    case "helpful":
    case "unhelpful": {
      const { verb, ...judged } = press;
      bot.log.info({ opinion: verb, ...judged }, "opinion");
      await notify(interaction, DISCORD_WORDS.thanks);
      return;
    }
  }
}

/** Posts a private answer in the channel, and takes its Share button away so that it is shared once. */
async function share(interaction: ButtonInteraction, article: Article): Promise<void> {
  const components = row(
    buttonsOf(interaction.message, article).filter(([, press]) => press.verb !== "share"),
    article,
  );
  const shared = { components, allowedMentions: NO_MENTIONS };
  await interaction.update(shared);
  await interaction.followUp({ ...shared, content: interaction.message.content, flags: MessageFlags.SuppressEmbeds });
}

/** The buttons below a message of the bot's, as Discord sends them back. */
function buttonsOf(message: Message, article: Article): [label: string, press: Press][] {
  return message.components
    .flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []))
    .flatMap((component): [string, Press][] => {
      if (component.type !== ComponentType.Button || component.customId === null) return [];
      const press = readPress(component.customId, article);
      return press ? [[component.label ?? "", press]] : [];
    });
}
