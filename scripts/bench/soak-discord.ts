import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { z } from "zod";
import type { Posted } from "../../test/discord/loopback/api.js";
import type { Deed } from "../../test/discord/loopback/interactions.js";
import { Loopback } from "../../test/discord/loopback/loopback.js";
import { REFUSALS, tooMany } from "../../test/discord/loopback/refusals.js";
import { newMessage, person } from "../../test/discord/loopback/world.js";

/**
 * A day's worth of messages at a hundred times the pace, a quarter of an hour long: mentions, commands and commands of the Apps menu, with
 * words that never come twice, by people who ask once; while Discord refuses now and then one for being too early, or fails.
 */
const MESSAGES = 100_000;
const EACH = 86_400_000 / 100 / MESSAGES;
/** The loopback forgets after so many, when all of them are dealt with. */
const AT_ONCE = 1000;
const PLACES = 50;
/** Where the machine is too busy for the three seconds that a response may take, whoever asked is told by then; milliseconds. */
const LATEST = 30_000;
/** What is in use may grow by so much after the first tenth. */
const GROWTH = 0.05;

/** Runs the soak, and prints after each tenth how many were answered and how much memory the bot takes up. */
export async function soakDiscord(): Promise<void> {
  const discord = await Loopback.start();
  for (let place = 1; place < PLACES; place += 1) discord.addPlace();
  const env = { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const program = fileURLToPath(new URL("../../main.js", import.meta.url));
  const child = spawn(process.execPath, ["--inspect=127.0.0.1:0", program], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const inspector = await inspectorOf(child.stderr);
  const ended = once(child, "exit").then(() => Promise.reject(new Error("the bot has ended")));
  ended.catch(() => {});
  await Promise.race([discord.until(() => discord.gateway.sessions.length === 1), ended]);
  await discord.replyTo(discord.says(person("first"), discord.channel, `${discord.mention} Hello?`));
  let count = 0;
  const often = (nth: number) => () => ++count % nth === 0;
  discord.fails({ path: /./, times: MESSAGES, reply: tooMany(0.2), while: often(199) });
  discord.fails({ path: /./, times: MESSAGES, reply: REFUSALS.unavailable, while: often(211) });

  const begin = performance.now();
  const megabytes: number[] = [];
  let answered = 0;
  let told = 0;
  for (let sent = 0; sent < MESSAGES; ) {
    const waiting: (() => boolean)[] = [];
    for (let index = 0; index < AT_ONCE; index += 1, sent += 1) {
      await sleep(Math.max(0, begin + sent * EACH - performance.now()));
      waiting.push(ask(discord, sent));
    }
    const isTold = ({ message }: Posted) => message.content.startsWith("Discord did not take");
    const count = () => ({
      answered: waiting.filter((isAnswered) => isAnswered()).length,
      told: discord.api.posted.filter(isTold).length,
    });
    let now = count();
    for (let waited = 0; waited < LATEST && now.answered + now.told < AT_ONCE; waited += 100) {
      await sleep(100);
      now = count();
    }
    answered += now.answered;
    told += now.told;
    discord.forget();
    if (sent % (MESSAGES / 10) !== 0) continue;
    const held = Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)])) / 1024;
    const used = await inUse(inspector);
    megabytes.push(used);
    console.log(
      `${sent} sent, ${answered} answered, ${told} told that it was too late, ${used.toFixed(1)} MB in use, ${held.toFixed(0)} MB held`,
    );
  }
  const [first = 0, ...rest] = megabytes;
  const most = Math.max(...rest);
  const isFlat = most <= first * (1 + GROWTH);
  console.log(
    `${isFlat ? "flat" : "GROWS"}: ${first.toFixed(1)} MB in use after the first tenth, ${most.toFixed(1)} MB at most later`,
  );
  if (!isFlat || answered + told < MESSAGES) process.exitCode = 1;
  inspector.close();
  child.kill("SIGTERM");
  await once(child, "exit");
  await discord.stop();
}

/** Connects to Node's inspector, whose address is the first that a program says; all else that it says is passed over. */
async function inspectorOf(said: NodeJS.ReadableStream): Promise<WebSocket> {
  for await (const line of createInterface({ input: said })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    said.resume();
    const inspector = new WebSocket(address);
    await once(inspector, "open");
    return inspector;
  }
  throw new Error("the bot did not start");
}

/** Megabytes of the heap that are still in use when all that can be collected is; see https://chromedevtools.github.io/devtools-protocol/v8/ */
async function inUse(inspector: WebSocket): Promise<number> {
  await inspect(inspector, "HeapProfiler.collectGarbage");
  const { usedSize } = heapUsage.parse(await inspect(inspector, "Runtime.getHeapUsage"));
  return usedSize / 2 ** 20;
}

const heapUsage = z.object({ usedSize: z.number() });

/** One call of the inspector's, and what comes of it. */
async function inspect(inspector: WebSocket, method: string): Promise<unknown> {
  inspector.send(JSON.stringify({ id: 1, method }));
  const [answer] = await once(inspector, "message");
  return z.object({ result: z.unknown() }).parse(JSON.parse(String(answer))).result;
}

/** Somebody asks the so-manieth thing; returns whether it was answered. */
function ask(discord: Loopback, number: number): () => boolean {
  const who = person(`person ${number}`);
  const channel = discord.world.places[number % PLACES]?.channel ?? discord.channel;
  const text = TEXTS[number % TEXTS.length]?.(word(number), word(number + MESSAGES)) ?? "";
  // Of mentions Discord takes fifty a second, of commands any number.
  if (number % 4 === 0) {
    const message = discord.says(who, channel, `${discord.mention} ${text}`);
    return () => discord.repliesTo(message).length > 0;
  }
  const heard = discord.tell(who, channel, deed(discord, number, text));
  return () => heard.callback !== null;
}

function deed({ world }: Loopback, number: number, text: string): Deed {
  switch (number % 4) {
    case 1:
      return { does: "command", name: "ask", options: { question: text } };
    case 2:
      return { does: "command", name: "check", options: { claim: text } };
    default:
      return { does: "message command", name: "Check against the article", target: newMessage(world.bot, "", text) };
  }
}

const TEXTS: ((one: string, other: string) => string)[] = [
  (one) => `Did ${one} announce a ceasefire in Munich?`,
  (one, other) => `${one} and ${other} will send aid to Aleppo within a week.`,
  (one, other) => `"We have agreed on ${one} and a ${other} cessation of hostilities", said Kerry.`,
  (one, other) => `Who is ${one}? And when does the ${other} pause begin?`,
  (one) => `The talks of ${one} were hosted by nobody.`,
];

/** A word that nothing else is called by. */
function word(number: number): string {
  return `q${number.toString(26).replace(/\d/g, (digit) => "klmnopqrst"[Number(digit)] ?? "")}`;
}
