import { type ButtonInteraction, ComponentType, type Message, MessageFlags } from "discord.js";
import type { Article } from "../../core/model/article.js";
import { readNumber, readPlaces, readRated } from "../../surface/carried.js";
import { note, type Opinion } from "../../surface/feedback.js";
import { WORDS } from "../../surface/wording.js";
import type { Bot } from "../bot.js";
import { type Button, readPress, rows, type Verb } from "../buttons.js";
import { acknowledge, change, changeButtons, followUp, followUpPrivately, notify, respond } from "../sending.js";
import { renderContext, renderMore, renderSource } from "../source.js";
import { DISCORD_WORDS } from "../words.js";
import { answerWhy } from "./why.js";

/** Answers a button by what its custom id says, whichever copy of the bot wrote it. */
export async function answerPress(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const press = readPress(interaction.customId, bot.core.article);
  await ((press && BUTTONS[press.verb](interaction, press.carried, bot)) ?? notify(interaction, WORDS.outdated, bot));
}

/** What each button does. `null` stands for what this version cannot read. */
const BUTTONS: Record<Verb, (interaction: ButtonInteraction, carried: string, bot: Bot) => Promise<unknown> | null> = {
  context: (interaction, carried, bot) => {
    const { article } = bot.core;
    const [place] = readPlaces(carried, article);
    return place ? respond(interaction, renderContext(place, article), true, bot) : null;
  },
  why: (interaction, carried, bot) => {
    const rated = readRated(carried, bot.core.article);
    return rated && answerWhy(interaction, rated, bot);
  },
  more: (interaction, carried, bot) => {
    const { article } = bot.core;
    const places = readPlaces(carried, article);
    return places.length > 0 ? respond(interaction, renderMore(places, article), true, bot) : null;
  },
  page: (interaction, carried, bot) => {
    const page = readNumber(carried);
    if (page === null) return null;
    const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
    return change(interaction, renderSource(bot.core.article, page, isPrivate), bot);
  },
  share: (interaction, _, bot) => share(interaction, bot),
  helpful: (interaction, carried, bot) => thank(interaction, carried, bot, "helpful"),
  not_helpful: (interaction, carried, bot) => thank(interaction, carried, bot, "not_helpful"),
};

function thank(interaction: ButtonInteraction, carried: string, bot: Bot, opinion: Opinion) {
  const rated = readRated(carried, bot.core.article);
  // Of two copies of the bot, Discord takes the response of one, and that one notes the opinion.
  return rated && notify(interaction, WORDS.thanks, bot).then(() => note(bot.log, opinion, rated));
}

/**
 * Posts a private answer in the channel, once however often the button is pressed, and then takes the button away. Where Discord does not let
 * it be posted, the button stays, and whoever pressed it is told.
 */
async function share(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const { core, shared } = bot;
  const { id, content } = interaction.message;
  if (!shared.add(id)) return notify(interaction, DISCORD_WORDS.sharedAlready, bot);
  const rest = buttonsOf(interaction.message, core.article).filter(({ verb }) => verb !== "share");
  const components = rows(rest, core.article);
  try {
    await acknowledge(interaction, bot);
  } catch (error) {
    shared.forget(id);
    throw error;
  }
  try {
    await followUp(interaction, { content, components });
  } catch (error) {
    shared.forget(id);
    // Where even this fails, the first failure is the one to note.
    await followUpPrivately(interaction, DISCORD_WORDS.notShared, bot).catch(() => undefined);
    throw error;
  }
  await changeButtons(interaction, components, bot);
}

/** The buttons below a message of the bot's, as Discord sends them back. */
function buttonsOf(message: Message, article: Article): Button[] {
  return message.components
    .flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []))
    .flatMap((component): Button[] => {
      if (component.type !== ComponentType.Button || component.customId === null) return [];
      const press = readPress(component.customId, article);
      return press ? [{ label: component.label ?? "", ...press }] : [];
    });
}
