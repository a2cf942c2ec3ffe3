import { expect, test } from "vitest";
import { textOf } from "./loopback/loopback.js";
import { REFUSALS } from "./loopback/refusals.js";
import { person } from "./loopback/world.js";
import { runProgram } from "./program.js";
import { expectDiscreet, startDiscordHere } from "./running.js";

const asked = "Is this a ceasefire?";

/** What the log says that ends the program, or that is to worry somebody. */
function fatal(log: string): unknown[] {
  const lines = log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return lines.filter(({ level }) => level >= 40).map(({ msg }) => msg);
}

test("the program connects, answers, and on SIGTERM leaves with 0", async () => {
  const discord = await startDiscordHere();
  const { child, ended, errors, told, written } = runProgram(discord);
  await written("connected to Discord");
  const { message } = await discord.replyTo(
    discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`),
  );
  expect(message.content).toMatch(/^\*\*No\*\*/);
  const heard = await discord.command(person("bob"), discord.channel, "ask", { question: asked });
  expect(textOf(heard)).toMatch(/^\*\*No\*\*/);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(discord.gateway.left).toEqual([1000]);
  expect(told()).toEqual([]);
  expectDiscreet(errors(), discord);
});

test("a wrong token ends it with 2 and one line that says what to do", async () => {
  const discord = await startDiscordHere();
  const { ended, told } = runProgram(discord, { DISCORD_TOKEN: "wrong" });
  expect(await ended).toBe(2);
  expect(told()).toEqual([expect.stringMatching(/DISCORD_TOKEN.*Bot page/)]);
});

test("a token that is reset while the bot runs ends it with 2, once the gateway says so", async () => {
  const discord = await startDiscordHere();
  const { ended, errors, written } = runProgram(discord);
  await written("connected to Discord");
  discord.resetToken();
  expect(await ended).toBe(2);
  expect(errors()).toMatch(/DISCORD_TOKEN.*Bot page/);
});

test("a token that the gateway alone refuses is one line too", async () => {
  const discord = await startDiscordHere();
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  const body = { url: discord.gateway.url, shards: 1, session_start_limit };
  discord.fails({ method: "GET", path: /gateway/, times: 1, reply: { status: 200, body } });
  const { ended, told } = runProgram(discord, { DISCORD_TOKEN: "wrong" });
  expect(await ended).toBe(2);
  expect(told()).toEqual([expect.stringMatching(/DISCORD_TOKEN.*Bot page/)]);
});

test("a token that REST refuses while the bot runs ends it with 2 and one line", async () => {
  const discord = await startDiscordHere();
  const { ended, errors, written } = runProgram(discord);
  await written("commands registered");
  discord.fails({ method: "POST", path: /messages$/, times: 1, reply: REFUSALS.unauthorized });
  discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  expect(await ended).toBe(2);
  expect(fatal(errors())).toEqual([expect.stringMatching(/DISCORD_TOKEN.*Bot page/)]);
});

test.each([
  [4010, /DISCORD_SHARDS=auto/],
  [4011, /DISCORD_SHARDS=auto/],
  [4012, /update discord\.js/],
  [4013, /intents.*npm ci/],
  [4014, /intents.*npm ci/],
])(
  "when the gateway closes for good with %i, the program ends with 2 and one line that says what to do",
  async (code, words) => {
    const discord = await startDiscordHere();
    const { ended, errors, written } = runProgram(discord);
    await written("commands registered");
    discord.gateway.closeAll(code);
    expect(await ended).toBe(2);
    expect(fatal(errors())).toEqual([expect.stringMatching(words)]);
  },
);

test.each([{ DISCORD_TOKEN: " " }, { DISCORD_TOKEN: "two words" }, { DISCORD_SHARDS: "0" }])(
  "with %o it does not start, and one line says why",
  async (env) => {
    const { ended, told } = runProgram(await startDiscordHere(), env);
    expect(await ended).toBe(2);
    expect(told()).toEqual([expect.stringMatching(`${Object.keys(env)[0]} must be`)]);
  },
);

test("told to stop while its commands are being registered, it finishes what is in flight and leaves the gateway", async () => {
  const discord = await startDiscordHere();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  discord.rest.gate = ({ path }) => {
    if (/commands$/.test(path)) return new Promise(() => {});
    return /messages$/.test(path) ? held : Promise.resolve();
  };
  const { child, ended, until, written } = runProgram(discord);
  await until(() => discord.rest.requests.some(({ path }) => /commands$/.test(path)));
  await written("connected to Discord");
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await until(() => discord.rest.requests.some(({ path }) => /messages$/.test(path)));
  child.kill("SIGTERM");
  release();
  expect(await ended).toBe(0);
  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(discord.gateway.left).toEqual([1000]);
});

test("two shards, each a process of its own, answer every server's messages once and direct messages once", async () => {
  const discord = await startDiscordHere();
  const places = [discord.addPlace(0, 2), discord.addPlace(1, 2)];
  const { child, ended, errors, until, written } = runProgram(discord, { DISCORD_SHARDS: "2" });
  await written("all shards are connected");
  const ann = person("ann");
  const channels = [...places.map(({ channel }) => channel), discord.directWith(ann)];
  const questions = channels.map((channel) => discord.says(ann, channel, `${discord.mention} ${asked}`));
  await Promise.all(questions.map((question) => discord.replyTo(question)));
  const posts = discord.rest.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
  expect(posts).toHaveLength(3);
  expect(discord.gateway.sessions.map(({ shard }) => shard).sort()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  await until(() => discord.api.commandWrites === 1);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(discord.gateway.left).toEqual([1000, 1000]);
  expectDiscreet(errors(), discord);
});

test("DISCORD_SHARDS=auto starts as many shards as Discord recommends", async () => {
  const discord = await startDiscordHere();
  discord.recommended.shards = 2;
  const { until } = runProgram(discord, { DISCORD_SHARDS: "auto" });
  await until(() => discord.gateway.sessions.length === 2);
});

test("a token that is reset while shards run ends them all with 2", async () => {
  const discord = await startDiscordHere();
  const { ended, written } = runProgram(discord, { DISCORD_SHARDS: "2" });
  await written("all shards are connected");
  discord.resetToken();
  expect(await ended).toBe(2);
});

test("no shard outlives a manager that was killed", async () => {
  const discord = await startDiscordHere();
  const { child, written } = runProgram(discord, { DISCORD_SHARDS: "2" });
  await written("all shards are connected");
  child.kill("SIGKILL");
  await discord.until(() => discord.gateway.left.length === 2);
  expect(discord.gateway.left).toEqual([1000, 1000]);
});

test("two machines share the shards among them", async () => {
  const discord = await startDiscordHere();
  const machines = ["0-1", "2-2"].map((DISCORD_SHARD_IDS) =>
    runProgram(discord, { DISCORD_SHARDS: "3", DISCORD_SHARD_IDS }),
  );
  await Promise.all(machines.map(({ written }) => written("all shards are connected")));
  expect(discord.gateway.sessions.map(({ shard }) => shard).sort()).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

test("a wrong token with shards ends it with 2 before any shard is started", async () => {
  const discord = await startDiscordHere();
  const { ended, told } = runProgram(discord, { DISCORD_TOKEN: "wrong", DISCORD_SHARDS: "2" });
  expect(await ended).toBe(2);
  expect(told()).toEqual([expect.stringMatching(/DISCORD_TOKEN.*Bot page/)]);
});
