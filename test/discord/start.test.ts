import { expect, test } from "vitest";
import { discordConfig } from "../../src/discord/config.js";
import { Outage, Refusal } from "../../src/surface/refusal.js";
import { REFUSALS } from "./loopback/refusals.js";
import { startBot, startDiscordHere } from "./running.js";

test("the commands register themselves everywhere, for servers and for people, in every context", async () => {
  const { discord } = await startBot();
  const commands = discord.api.commands.get("") ?? [];
  expect(commands.map(({ name }) => name)).toEqual([
    "ask",
    "check",
    "quote",
    "draft",
    "source",
    "help",
    "Check against the article",
    "Verify quotations",
  ]);
  for (const command of commands) expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
});

test("every command takes private", async () => {
  const { discord } = await startBot();
  const slash = (discord.api.commands.get("") ?? []).filter(({ type }) => type === 1);
  for (const { options } of slash) expect(options?.map(({ name }) => name)).toContain("private");
});

test("commands that are there already are not written again; one that differs is", async () => {
  const { discord, stop } = await startBot();
  await stop();
  const second = await startBot({}, discord);
  await second.stop();
  expect(discord.api.commandWrites).toBe(1);
  const ask = discord.api.commands.get("")?.[0];
  if (ask) ask.description = "Something older";
  await startBot({}, discord);
  expect(discord.api.commandWrites).toBe(2);
});

test("in development the commands register for one server alone", async () => {
  const discord = await startDiscordHere();
  const { id } = discord.place.guild;
  const first = await startBot({ DISCORD_GUILD_ID: id }, discord);
  await first.stop();
  await startBot({ DISCORD_GUILD_ID: id }, discord);
  expect([...discord.api.commands.keys()]).toEqual([id]);
  expect(discord.api.commandWrites).toBe(1);
});

test("a bot that may not register commands still answers mentions, and says so in the log", async () => {
  const discord = await startDiscordHere();
  discord.fails({ method: "GET", path: /commands$/, times: 1, reply: REFUSALS.missingAccess });
  const { lines } = await startBot({}, discord);
  expect(lines).toContainEqual(expect.objectContaining({ msg: "commands could not be registered", code: 50001 }));
});

test("it asks for no privileged intent", async () => {
  const { discord } = await startBot();
  expect(discord.gateway.sessions.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
});

test("with a wrong token it does not start, and says in one line what to do", async () => {
  const starting = startBot({ DISCORD_TOKEN: "wrong" });
  await expect(starting).rejects.toThrow(Refusal);
  await expect(starting).rejects.toThrow(/DISCORD_TOKEN.*Bot page/);
});

test("with no Discord at the address it says so, as what may pass", async () => {
  const starting = startBot({ DISCORD_API_URL: "http://127.0.0.1:9/api" });
  await expect(starting).rejects.toThrow(Outage);
  await expect(starting).rejects.toThrow(/cannot be reached.*DISCORD_API_URL/);
});

test("a Discord that fails is what may pass; an address where no Discord is has to be corrected", async () => {
  const discord = await startDiscordHere();
  discord.fails({ method: "GET", path: /gateway/, times: 1, reply: REFUSALS.unavailable });
  await expect(startBot({}, discord)).rejects.toThrow(Outage);
  await expect(startBot({ DISCORD_API_URL: discord.url.replace(/api$/, "other") }, discord)).rejects.toThrow(Refusal);
});

test("with no connections left for today it does not start, and says so", async () => {
  const discord = await startDiscordHere();
  const session_start_limit = { total: 1000, remaining: 0, reset_after: 14_400_000, max_concurrency: 1 };
  const body = { url: discord.gateway.url, shards: 1, session_start_limit };
  for (const shards of [{}, { DISCORD_SHARDS: "2" }]) {
    discord.fails({ method: "GET", path: /gateway/, times: 1, reply: { status: 200, body } });
    await expect(startBot(shards, discord)).rejects.toThrow(/connect no more times/);
  }
});

test("a token that the gateway alone refuses is a wrong token too", async () => {
  const discord = await startDiscordHere();
  const gateway = { url: discord.gateway.url, shards: 1 };
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  discord.fails({
    method: "GET",
    path: /gateway/,
    times: 1,
    reply: { status: 200, body: { ...gateway, session_start_limit } },
  });
  await expect(startBot({ DISCORD_TOKEN: "wrong" }, discord)).rejects.toThrow(/DISCORD_TOKEN/);
});

test("without a token Discord is not wanted", () => {
  expect(discordConfig({})).toBeNull();
});

test("the environment is read as the documentation says", () => {
  expect(discordConfig({ DISCORD_TOKEN: "t" })).toEqual({
    token: "t",
    apiUrl: "https://discord.com/api",
    guildId: null,
    shards: null,
    shardIds: null,
    isShard: false,
  });
  const all = {
    DISCORD_TOKEN: "t",
    DISCORD_API_URL: "http://127.0.0.1:1/api/",
    DISCORD_GUILD_ID: "123456789012345678",
  };
  expect(discordConfig({ ...all, DISCORD_SHARDS: "auto" })).toMatchObject({
    apiUrl: "http://127.0.0.1:1/api",
    shards: "auto",
  });
  expect(discordConfig({ ...all, DISCORD_SHARDS: "4" })).toMatchObject({ guildId: "123456789012345678", shards: 4 });
  expect(discordConfig({ ...all, DISCORD_SHARDS: "8", DISCORD_SHARD_IDS: "4-7" })?.shardIds).toEqual([4, 5, 6, 7]);
});

test.each([
  { DISCORD_API_URL: "discord" },
  { DISCORD_GUILD_ID: "my server" },
  { DISCORD_SHARDS: "0" },
  { DISCORD_SHARDS: "many" },
  { DISCORD_SHARD_IDS: "0-3" },
  { DISCORD_SHARD_IDS: "2-4", DISCORD_SHARDS: "4" },
  { DISCORD_SHARD_IDS: "3-2", DISCORD_SHARDS: "4" },
  { DISCORD_TOKEN: " " },
  { DISCORD_TOKEN: "two words" },
  { DISCORD_TOKEN: "broken\nover two lines" },
])("%o is refused by name", (env) => {
  expect(() => discordConfig({ DISCORD_TOKEN: "t", ...env })).toThrow(Object.keys(env)[0]);
});
