import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { platformsConfig } from "../src/config.js";
import type { Loopback } from "./discord/loopback/loopback.js";
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

function run(env: Record<string, string>): Program {
  const program = startProgram(env);
  onTestFinished(async () => {
    program.child.kill("SIGKILL");
    await program.ended;
  });
  return program;
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

/** Its words for people: what it wrote besides log lines. */
const told = (program: Program) =>
  program
    .errors()
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("{"));

test("Discord and Slack run in one process side by side, and leave together", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run(env);
  await connected(program);
  expect(await answeredInDiscord(discord)).toMatch(/^\*\*No\*\*/);
  expect(await answeredInSlack(slack)).toMatch(/^No\n/);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(discord.gateway.left).toEqual([1000]);
  expect(told(program)).toEqual([]);
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
  expect(told(program)).toEqual([expect.stringMatching(line)]);
});

test("Discord that fails later leaves Slack answering", async () => {
  const { discord, slack, env } = await bothPlatforms();
  const program = run(env);
  await connected(program);
  discord.resetToken();
  await program.written("does not accept DISCORD_TOKEN");
  expect(await answeredInSlack(slack)).toMatch(/^No\n/);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
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

test("without tokens nothing is configured", () => {
  expect(platformsConfig({})).toEqual({ discord: null, slack: null });
  expect(platformsConfig({ PORT: "3000", DISCORD_SHARDS: "2" })).toEqual({ discord: null, slack: null });
});

test.each(["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"])("%s without SLACK_BOT_TOKEN is told", (name) => {
  expect(() => platformsConfig({ [name]: "xapp-1" })).toThrow(/^SLACK_BOT_TOKEN is missing/);
});

test("a shard takes no part in Slack", () => {
  const env = { DISCORD_TOKEN: "t", SHARDS: "0", SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  expect(platformsConfig(env)).toMatchObject({ discord: { isShard: true }, slack: null });
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
