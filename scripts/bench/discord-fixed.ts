import { Client, Events, GatewayIntentBits } from "discord.js";

/** The least that a discord.js bot can do: it answers every message that mentions it, and every command, with one fixed text. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: process.env.DISCORD_API_URL ?? "" },
});
const TEXT = "It is written in the article, which you will find in the library.";
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot) await message.reply(TEXT);
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply(TEXT);
});
process.once("SIGTERM", () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
