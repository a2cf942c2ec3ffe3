import { pino } from "pino";
import { discordConfig } from "../../src/discord/config.js";
import { DiscordRefusal, REFUSED } from "../../src/discord/refusal.js";
import { startDiscord } from "../../src/discord/start.js";
import { standInCore } from "./standin.js";

/** The program of the tests in a process of its own, as src/main.ts starts it. */
const config = discordConfig(process.env);
if (!config) throw new Error("no DISCORD_TOKEN");
const log = pino(pino.destination({ dest: 2, sync: true }));
try {
  const running = await startDiscord(standInCore(), config, log);
  const end = () => void running.stop().then(() => process.exit(0));
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, end);
} catch (error) {
  if (!(error instanceof DiscordRefusal)) throw error;
  console.error(error.message);
  process.exit(REFUSED);
}
