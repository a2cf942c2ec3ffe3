import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Loopback } from "./discord/loopback/loopback.js";
import { REFUSALS } from "./discord/loopback/refusals.js";
import { person } from "./discord/loopback/world.js";
import { startDiscordHere } from "./discord/running.js";
import { PROGRAM, type Program, startProgram } from "./program.js";
import { environment } from "./slack/child.js";
import { overSocket } from "./slack/loopback/delivery.js";
import { People } from "./slack/loopback/people.js";
import { LoopbackSlack } from "./slack/loopback/server.js";

const asked = "Is this a ceasefire?";

/** A Discord and a Slack, and what configures the program for both. */
async function bothPlatforms() {
  const discord = await startDiscordHere();
  const slack = await new LoopbackSlack().start();
  onTestFinished(() => slack.stop());
  const forDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  return { discord, slack, env: { ...forDiscord, ...environment(slack, "Socket Mode") } };
}

function run(...how: Parameters<typeof startProgram>): Program {
  const program = startProgram(...how);
  onTestFinished(async () => {
    program.child.kill("SIGKILL");
    await program.ended;
  });
  return program;
}

/** Where the program says how it is. */
function healthOf(program: Program): string {
  return `http://127.0.0.1:${/health is served on port (\d+)/.exec(program.errors())?.[1]}`;
}

/** A folder of its own with one file in it. */
async function folderWith(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "munich-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
  return folder;
}

async function connected(program: Program): Promise<void> {
  await program.written("connected to Discord");
  await program.written("connected to Slack");
}

async function answeredInDiscord(discord: Loopback): Promise<string> {
  const said = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  return (await discord.replyTo(said)).message.content;
}

async function answeredInSlack(slack: LoopbackSlack): Promise<string> {
  const before = slack.workspace.shown.length;
  await new People(slack, overSocket(slack)).command(asked);
  return (await slack.workspace.until(() => slack.workspace.shown[before])).text;
}

test("Discord and Slack run in one process side by side, and leave together", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run(env);
  await connected(program);
  expect(await answeredInDiscord(discord)).toMatch(/^\*\*No\*\*/);
  expect(await answeredInSlack(slack)).toMatch(/^No\n/);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(discord.gateway.left).toEqual([1000]);
  expect(program.told()).toEqual([]);
});

test.each([
  ["DISCORD_TOKEN", "wrong", /^Discord does not accept DISCORD_TOKEN: .*Bot page/],
  ["SLACK_BOT_TOKEN", "xoxb-wrong", /^SLACK_BOT_TOKEN is not accepted by Slack/],
  ["SLACK_APP_TOKEN", "xoxb-1", /^SLACK_APP_TOKEN is a bot token/],
  ["DISCORD_SHARDS", "many", /^DISCORD_SHARDS must be a number/],
])("with a wrong %s neither stays: one line says what to do, and the exit status is 2", async (name, value, line) => {
  const { env } = await bothPlatforms();
  const program = run({ ...env, [name]: value });
  expect(await program.ended).toBe(2);
  expect(program.told()).toEqual([expect.stringMatching(line)]);
});

test("Discord that fails later leaves Slack answering", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run(env);
  await connected(program);
  discord.resetToken();
  await program.written("does not accept DISCORD_TOKEN");
  expect(await answeredInSlack(slack)).toMatch(/^No\n/);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(2);
});

test("both tokens wrong are told at once, a line for each", async () => {
  const { env } = await bothPlatforms();
  const program = run({ ...env, DISCORD_TOKEN: "wrong", SLACK_BOT_TOKEN: "xoxb-wrong" });
  expect(await program.ended).toBe(2);
  expect(program.told().sort()).toEqual([
    expect.stringMatching(/^Discord does not accept DISCORD_TOKEN/),
    expect.stringMatching(/^SLACK_BOT_TOKEN is not accepted/),
  ]);
});

test("a platform that is down at the start is waited for, while the other answers, and /readyz says which is up", async () => {
  const { discord, slack, env } = await bothPlatforms();
  let isDown = true;
  discord.fails({ method: "GET", path: /gateway/, times: 1000, reply: REFUSALS.unavailable, while: () => isDown });
  const program = run({ ...env, HEALTH_PORT: "0" });
  await program.written("connected to Slack");
  await program.written("does not let the bot in at present");
  const health = healthOf(program);
  const down = await fetch(`${health}/readyz`);
  expect(down.status).toBe(503);
  expect(await down.text()).toBe("discord: not ready\nslack: ready\n");
  expect((await fetch(`${health}/healthz`)).status).toBe(200);
  expect(await answeredInSlack(slack)).toMatch(/^No\n/);
  isDown = false;
  await program.written("connected to Discord");
  expect(await answeredInDiscord(discord)).toMatch(/^\*\*No\*\*/);
  expect((await fetch(`${health}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${health}/metrics`)).text();
  expect(metrics).toContain('munich_answers_total{surface="discord",outcome="answered"} 1');
  expect(metrics).toContain('munich_answers_total{surface="slack",outcome="answered"} 1');
});

test("without a network it waits, and leaves with 0 when it is told to", async () => {
  const nowhere = { DISCORD_API_URL: "http://127.0.0.1:9/api", SLACK_API_URL: "http://127.0.0.1:9/api/" };
  const { env } = await bothPlatforms();
  const program = run({ ...env, ...nowhere });
  await program.written("Discord cannot be reached (ECONNREFUSED)");
  await program.written('"platform":"slack"');
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
});

test("a port for its health that is taken ends it with 2", async () => {
  const { discord, env } = await bothPlatforms();
  const program = run({ ...env, HEALTH_PORT: new URL(discord.url).port });
  expect(await program.ended).toBe(2);
  expect(program.told()).toEqual([expect.stringMatching(/^HEALTH_PORT \d+ cannot be listened on \(EADDRINUSE\)/)]);
});

test("with no token and nobody at the terminal it ends with 2, and one line says what is missing", async () => {
  const program = run({});
  expect(await program.ended).toBe(2);
  expect(program.told()).toEqual([expect.stringMatching(/no bot is configured: set DISCORD_TOKEN/)]);
});

test("what stands in .env configures the bots, and what the environment says comes first", async () => {
  const { discord, env } = await bothPlatforms();
  const folder = await folderWith(".env", `DISCORD_TOKEN=${discord.token}\nDISCORD_API_URL=http://127.0.0.1:9/api\n`);
  const program = run({ DISCORD_API_URL: env.DISCORD_API_URL }, [], folder);
  await program.written("connected to Discord");
  expect(program.errors()).toContain("Discord is configured; Slack is not (SLACK_BOT_TOKEN)");
});

test("a .env that cannot be read is told", async () => {
  const folder = await folderWith(".env/nothing", "");
  const program = run({}, [], folder);
  expect(await program.ended).toBe(2);
  expect(program.told()).toEqual([expect.stringMatching(/^The file \.env cannot be read/)]);
});

test("Slack that fails later leaves Discord answering", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run(env);
  await connected(program);
  await slack.stop();
  await program.written("Slack could not be reached");
  expect(await answeredInDiscord(discord)).toMatch(/^\*\*No\*\*/);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
});

test("a SIGTERM that comes before it is connected ends it with 0", async () => {
  const { discord, slack, env } = await bothPlatforms();
  discord.rest.gate = () => new Promise(() => {});
  const program = run(env);
  await program.written("connected to Slack");
  await discord.until(() => discord.rest.requests.length > 0);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(slack.sockets.every((socket) => socket.readyState !== socket.OPEN)).toBe(true);
});

test("with shards, Slack is connected once, by the process that starts them", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run({ ...env, DISCORD_SHARDS: "2" });
  await program.written("all shards are connected");
  await program.written("connected to Slack");
  expect(discord.gateway.sessions).toHaveLength(2);
  expect(slack.sockets).toHaveLength(1);
});

/** The packages that a built file loads as soon as it is loaded, itself or through other built files. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/\bimport\s*(?:[\w${},*\s]+from\s*)?"([^"]+)"/g)) {
    if (from.startsWith(".")) loadedBy(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

test("a question at the terminal loads no package that only the bots need", () => {
  const packages = [...loadedBy(PROGRAM)].filter((name) => !name.startsWith("/") && !name.startsWith("node:"));
  expect(packages.filter((name) => /discord|slack|pino|zod|yaml/.test(name))).toEqual([]);
});
