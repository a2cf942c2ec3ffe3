import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openCore } from "../../src/core/open.js";
import { Loopback } from "../../test/discord/loopback/loopback.js";
import { person } from "../../test/discord/loopback/world.js";

/**
 * How long the bot takes from the gateway's event to the arrival of its answer at REST, beside a discord.js bot that answers everything with
 * a fixed text. Both run in processes of their own and get the same questions at the same time, half of them as mentions and half as
 * commands: 50 messages a second alone would be all that Discord lets a bot send, and measure discord.js's own brake.
 */
const A_SECOND = 50;
const SECONDS = 20;
/** Questions before the clock runs, for both to warm up. */
const WARM_UP = 200;
/** So many servers: discord.js sends the messages of one channel one after the other. */
const PLACES = 50;
/** So many people take turns, that nobody asks too fast. */
const PEOPLE = 500;

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A bot under test, on a Discord of its own. */
interface Subject {
  name: string;
  discord: Loopback;
  child: ChildProcess;
  /** Milliseconds, one for each question. */
  times: number[];
}

async function start(name: string, path: string): Promise<Subject> {
  const discord = await Loopback.start();
  for (let place = 1; place < PLACES; place += 1) discord.addPlace();
  const env = { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const child = spawn(process.execPath, [built(path)], { env, stdio: "ignore" });
  await discord.until(() => discord.gateway.sessions.length === 1);
  const greeting = discord.says(person("first"), discord.channel, `${discord.mention} Hello?`);
  await discord.replyTo(greeting);
  return { name, discord, child, times: [] };
}

const { examples: questions } = await openCore();
const people = Array.from({ length: PEOPLE }, (_, index) => person(`person ${index}`));

/** Asks one question, and waits for the answer's arrival. */
async function ask({ discord }: Subject, index: number): Promise<number> {
  const question = questions[index % questions.length] ?? "";
  const who = people[index % PEOPLE] ?? person("somebody");
  if (index % 2 === 0) return (await discord.command(who, discord.channel, "ask", { question })).after;
  const channel = discord.world.places[index % PLACES]?.channel ?? discord.channel;
  const asked = performance.now();
  const message = discord.says(who, channel, `${discord.mention} ${question}`);
  const { at } = await discord.replyTo(message);
  return at - asked;
}

async function run(subjects: Subject[], count: number, measured: boolean): Promise<void> {
  const begin = performance.now();
  const asked: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    for (const [place, subject] of subjects.entries()) {
      // They take turns, so that none has to share the machine with the other's answer.
      const due = begin + ((index + place / subjects.length) * 1000) / A_SECOND;
      await sleep(Math.max(0, due - performance.now()));
      asked.push(
        ask(subject, index).then((time) => {
          if (measured) subject.times.push(time);
        }),
      );
    }
  }
  await Promise.all(asked);
}

/** The time that a share of the questions stayed within. */
function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs the measurement, half a minute long, and prints what it came to. */
export async function benchDiscord(): Promise<void> {
  const subjects = [
    await start("munich agreement bot", "../../main.js"),
    await start("fixed text", "discord-fixed.js"),
  ];
  await run(subjects, WARM_UP, false);
  await run(subjects, A_SECOND * SECONDS, true);
  const medians = subjects.map(({ times }) => quantile(times, 0.5));
  subjects.forEach(({ name, times }, index) => {
    console.log(
      `${name}: median ${medians[index]?.toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms, ${times.length} questions`,
    );
  });
  console.log(
    `median is ${((medians[0] ?? 0) / (medians[1] ?? 1)).toFixed(2)} times the fixed text's (at most 1.3 wanted)`,
  );
  for (const { child, discord } of subjects) {
    child.kill("SIGTERM");
    await once(child, "exit");
    await discord.stop();
  }
}
