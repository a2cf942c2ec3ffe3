import { pino } from "pino";
import { expect, onTestFinished } from "vitest";
import { discordConfig } from "../../src/discord/config.js";
import { startDiscord } from "../../src/discord/start.js";
import { core } from "../core.js";
import { within } from "../time.js";
import { Loopback } from "./loopback/loopback.js";

/** A bot in this process, connected to a Discord of its own; both end with the test. */
export interface Started {
  discord: Loopback;
  /** Every line that was logged, parsed. */
  lines: Record<string, unknown>[];
  stop: () => Promise<void>;
}

/** Starts Discord and a bot on it, which has seen to its commands. */
export async function startBot(env: Record<string, string> = {}, discord?: Loopback): Promise<Started> {
  const there = discord ?? (await startDiscordHere());
  const lines: Record<string, unknown>[] = [];
  let register = () => {};
  const registered = new Promise<void>((resolve) => {
    register = resolve;
  });
  const write = (line: string) => {
    lines.push(JSON.parse(line));
    if (/"msg":"commands /.test(line)) register();
    there.changed();
  };
  const log = pino({ level: "debug" }, { write });
  const config = discordConfig({ DISCORD_TOKEN: there.token, DISCORD_API_URL: there.url, ...env });
  if (!config) throw new Error("no token");
  const running = await startDiscord(core, config, log);
  await registered;
  onTestFinished(async () => {
    await within(5000, () => running.stop());
    // Where nothing was made to go wrong, nothing may have gone wrong unseen; another copy of the bot may have been quicker (40060).
    const failed = lines.filter(({ msg, code }) => msg === "not answered" && code !== 40060);
    if (there.rest.faults.length === 0) expect(failed).toEqual([]);
    expectDiscreet(JSON.stringify(lines), there);
  });
  return { discord: there, lines, stop: () => running.stop() };
}

/** Starts a Discord that ends with the test. */
export async function startDiscordHere(): Promise<Loopback> {
  const discord = await Loopback.start();
  onTestFinished(() => discord.stop());
  return discord;
}

/** No log holds a token, of the bot or of an interaction, or a word that anybody wrote. */
export function expectDiscreet(logged: string, discord: Loopback): void {
  expect(logged).not.toContain(discord.token);
  expect(logged).not.toMatch(/secret-interaction-token/);
  expect(logged).not.toMatch(/is this a/i);
}
