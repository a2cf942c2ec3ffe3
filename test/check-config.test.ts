import { expect, test } from "vitest";
import { printProblems } from "../src/check-config.js";
import { REFUSALS } from "./discord/loopback/refusals.js";
import { startDiscordHere } from "./discord/running.js";
import { startProgram } from "./program.js";

/** What is printed about a configuration, line by line, and the exit status. */
async function check(env: Record<string, string>): Promise<{ lines: string[]; status: number }> {
  let text = "";
  const status = await printProblems(env, [], { write: (written) => (text += written) });
  return { lines: text.trimEnd().split("\n"), status };
}

/** A Discord, and what configures the bot for it. */
async function discordHere() {
  const discord = await startDiscordHere();
  return { discord, env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url } };
}

test("where all is right it says so, and has started nothing", async () => {
  const { discord, env } = await discordHere();
  expect(await check(env)).toEqual({ lines: ["Discord: ready to start."], status: 0 });
  expect(discord.gateway.sessions).toEqual([]);
});

test("all mistakes of all platforms are told at once, those of variables beside what a platform says", async () => {
  const { env } = await discordHere();
  const { lines, status } = await check({
    ...env,
    DISCORD_TOKEN: "wrong",
    SLACK_APP_TOKEN: "xapp-1",
    LOG_LEVEL: "loud",
  });
  expect(status).toBe(2);
  expect(lines).toEqual([
    expect.stringMatching(/^mistake: SLACK_BOT_TOKEN is missing/),
    expect.stringMatching(/^mistake: LOG_LEVEL must be one of/),
    expect.stringMatching(/^mistake: Discord does not accept DISCORD_TOKEN: .*Bot page/),
    "Discord: has to be corrected.",
  ]);
});

test("a Discord that cannot be asked is no mistake", async () => {
  const { discord, env } = await discordHere();
  discord.fails({ method: "GET", path: /applications/, times: 1, reply: REFUSALS.unavailable });
  const { lines, status } = await check(env);
  expect(status).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^unreachable: .*503/), "Discord: not known."]);
});

test("commands that Discord would send to another address are a mistake", async () => {
  const { discord, env } = await discordHere();
  discord.api.application = { interactions_endpoint_url: "https://news.example/discord" };
  const { lines, status } = await check(env);
  expect(status).toBe(2);
  expect(lines[0]).toMatch(/^mistake: .*Interactions Endpoint URL/);
});

test("intents that the bot does not need, and a bot that is in no server, are worth a word", async () => {
  const { discord, env } = await discordHere();
  discord.api.application = { flags: 1 << 19, approximate_guild_count: 0, approximate_user_install_count: 0 };
  const { lines, status } = await check(env);
  expect(status).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^advice: .*privileged intents/),
    expect.stringMatching(/^advice: .*oauth2\/authorize\?client_id=\d+&scope=bot/),
    "Discord: ready to start.",
  ]);
});

test("a server for the commands that the bot is not in is a mistake", async () => {
  const { discord, env } = await discordHere();
  discord.fails({ method: "GET", path: /guilds/, times: 1, reply: REFUSALS.missingAccess });
  const { lines, status } = await check({ ...env, DISCORD_GUILD_ID: discord.place.guild.id });
  expect(status).toBe(2);
  expect(lines[0]).toMatch(/^mistake: DISCORD_GUILD_ID names a server/);
});

test("more servers than one connection may serve are worth a word", async () => {
  const { discord, env } = await discordHere();
  discord.recommended.shards = 3;
  expect((await check(env)).lines[0]).toMatch(/^advice: Discord recommends 3 shards/);
  expect((await check({ ...env, DISCORD_SHARDS: "auto" })).lines).toEqual(["Discord: ready to start."]);
});

test("with nothing configured that is the mistake", async () => {
  const { lines, status } = await check({});
  expect(status).toBe(2);
  expect(lines).toEqual([expect.stringMatching(/^mistake: no bot is configured/)]);
});

test("the program has it as --check-config, and knowledge that cannot be used is among what it tells", async () => {
  const { discord, env } = await discordHere();
  const right = startProgram(env, ["--check-config"]);
  expect(await right.ended).toBe(0);
  expect(right.output()).toBe("Discord: ready to start.\n");
  const wrong = startProgram({ ...env, KNOWLEDGE: "/nowhere" }, ["--check-config"]);
  expect(await wrong.ended).toBe(2);
  expect(wrong.output()).toMatch(/^mistake: .*\/nowhere.*\nDiscord: ready to start\.\n$/);
  expect(wrong.output()).not.toContain(discord.token);
});
