import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { Writable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { openLog, stackOf } from "../../src/surface/log.js";
import { person } from "../discord/loopback/world.js";
import { startDiscordHere } from "../discord/running.js";
import { ELSEWHERE, PROGRAM } from "../program.js";

/** A place for lines that takes none while it is stuck. */
class Place extends Writable {
  text = "";
  #release: (() => void) | null = null;
  isStuck = false;

  override _write(chunk: Buffer, _: string, done: (error?: Error) => void): void {
    const take = () => {
      this.text += chunk;
      done();
    };
    if (this.isStuck) this.#release = take;
    else take();
  }

  release(): void {
    this.isStuck = false;
    this.#release?.();
  }
}

test("a reader that stops reading loses lines, is told how many when it reads again, and takes no more memory than there is room", async () => {
  const place = new Place();
  const { log, dropped, flush } = openLog(place, "info");
  place.isStuck = true;
  for (let line = 0; line < 20_000; line += 1) log.info({ text: "x".repeat(100) }, "line");
  expect(dropped()).toBeGreaterThan(5000);
  expect(place.writableLength).toBeLessThan(1_100_000);
  place.release();
  await flush(60_000);
  const told = place.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.filter(({ msg }) => msg === "lines of the log could not be written")).toEqual([
    expect.objectContaining({ level: 40, dropped: dropped() }),
  ]);
  expect(told.filter(({ msg }) => msg === "line")).toHaveLength(20_000 - dropped());
});

test("a level leaves out what stands below it", () => {
  const place = new Place();
  const { log } = openLog(place, "warn");
  log.info("not this");
  log.warn("this");
  expect(place.text).toMatch(/^{"level":40,.*"msg":"this"}\n$/);
});

test("a stack says where, and nothing of what an error says", () => {
  const error = new Error("the token xoxb-1 and\n    at a secret place that somebody wrote");
  expect(stackOf(error).join("\n")).toMatch(/log\.test/);
  expect(stackOf(error).join("\n")).not.toMatch(/xoxb|secret/);
  expect(stackOf("no error")).toEqual([]);
});

test.skipIf(!existsSync("/dev/full"))(
  "with a full disk behind its log, the program answers and leaves in good order",
  async () => {
    const discord = await startDiscordHere();
    const full = openSync("/dev/full", "w");
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const child = spawn(process.execPath, [PROGRAM], { env, cwd: ELSEWHERE, stdio: ["ignore", "ignore", full] });
    onTestFinished(() => closeSync(full));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await discord.until(() => discord.gateway.sessions.length === 1);
    await discord.replyTo(discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
);

test("with nobody reading its log, the program answers and leaves in good order", async () => {
  const discord = await startDiscordHere();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, LOG_LEVEL: "trace" };
  const child = spawn(process.execPath, [PROGRAM], { env, cwd: ELSEWHERE, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await discord.until(() => discord.gateway.sessions.length === 1);
  // A refusal is a line, and a pipe holds some hundred of them.
  discord.fails({
    method: "POST",
    path: /callback$/,
    times: 1000,
    reply: { status: 400, body: { code: 50035, message: "" } },
  });
  for (let index = 0; index < 1000; index += 1)
    discord.tell(person("ann"), discord.channel, { does: "command", name: "ask", options: { question: "Why?" } });
  await discord.until(() => discord.rest.requests.filter(({ path }) => path.endsWith("callback")).length === 1000);
  await discord.replyTo(discord.says(person("bob"), discord.channel, `${discord.mention} Is this a ceasefire?`));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
