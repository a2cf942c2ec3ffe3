import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { expect, onTestFinished, test } from "vitest";
import { person } from "../discord/loopback/world.js";
import { startDiscordHere } from "../discord/running.js";
import { blocksOf } from "./commands.js";

/*
 * Each documented way from nothing to the first answer, typed into an empty folder as it stands in docs/deploy.md, with a Discord on loopback.
 * What is cloned is the last commit.
 */

const PAGE = "docs/deploy.md";
const QUIET = { npm_config_audit: "false", npm_config_fund: "false" };

/** What was typed, and what came of it. */
interface Typed {
  status: number | null;
  output: string;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "munich-way-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What configures the program, or was set by the npm that runs this. */
const OURS = /^(DISCORD|SLACK|DESK|npm)_|^(PORT|HEALTH_PORT|LOG_LEVEL|KNOWLEDGE|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;

/** The environment of whoever runs this, with which npm finds its registry, and nothing of the program's. */
function environment(more: Record<string, string> = {}): Record<string, string> {
  const theirs = Object.entries(process.env).flatMap(([name, value = ""]) => (OURS.test(name) ? [] : [[name, value]]));
  return { ...Object.fromEntries(theirs), ...QUIET, ...more };
}

function startTyping(commands: string[], cwd: string, env: Record<string, string>) {
  const script = commands.join("\n").replaceAll("REPOSITORY", process.cwd());
  const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const ended = once(child, "close").then(([status]): Typed => ({ status, output }));
  return { child, ended };
}

/** Types commands and waits until all have ended. */
function typed(commands: string[], cwd: string, env = environment()): Promise<Typed> {
  return startTyping(commands, cwd, env).ended;
}

/**
 * Runs a program until it has answered in Discord, and then tells it to leave.
 * @param meanwhile what is done before that
 */
async function answersInDiscord(
  commands: string[],
  cwd: string,
  env: Record<string, string>,
  meanwhile = async () => {},
): Promise<Typed> {
  const discord = await startDiscordHere();
  const ofDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const { child, ended } = startTyping(commands, cwd, { ...env, ...ofDiscord });
  onTestFinished(() => void signal(child, "SIGKILL"));
  const failed = ended.then(({ status, output }) => Promise.reject(new Error(`ended with ${status}: ${output}`)));
  failed.catch(() => {});
  await Promise.race([discord.until(() => discord.gateway.sessions.length === 1), failed]);
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  const { message } = await Promise.race([discord.replyTo(question), failed]);
  expect(message.content).toMatch(/^\*\*No\*\*/);
  await meanwhile();
  signal(child, "SIGTERM");
  return ended;
}

/** The shell and all that it has started. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

test("from a clone", async () => {
  const folder = await emptyFolder();
  const [install = [], start = [], prune = []] = blocksOf(PAGE, "From a clone");
  const first = await typed(install, folder);
  expect(first).toMatchObject({ status: 0, output: expect.stringMatching(/^No\.$/m) });
  const clone = join(folder, "munich-agreement-bot");

  const [check = "", run = ""] = start;
  const discord = await startDiscordHere();
  await appendFile(join(clone, ".env"), `DISCORD_TOKEN=${discord.token}\nDISCORD_API_URL=${discord.url}\n`);
  const checked = await typed([check], clone);
  expect(checked).toMatchObject({ status: 0, output: expect.stringContaining("Discord: ready to start.") });
  const { output } = await answersInDiscord([run], clone, environment());
  expect(output).toContain("left Discord");

  expect(await typed(prune, clone)).toMatchObject({ status: 0 });
  expect(existsSync(join(clone, "node_modules", "typescript"))).toBe(false);
  await answersInDiscord([run], clone, environment());

  const anew = await typed(["rm -r node_modules", "npm ci --omit=dev"], clone);
  expect(anew).toMatchObject({ status: 0, output: expect.not.stringContaining("is not built") });
  await answersInDiscord([run], clone, environment());

  const unbuilt = await typed(["rm -r node_modules dist", "npm ci --omit=dev"], clone);
  expect(unbuilt).toMatchObject({ status: 0, output: expect.stringContaining("The program is not built") });
});

test("as a package, and as systemd starts it", async () => {
  const folder = await emptyFolder();
  const prefix = join(folder, "global");
  const { PATH = "" } = process.env;
  const env = environment({ npm_config_prefix: prefix, PATH: [join(prefix, "bin"), PATH].join(delimiter) });
  const [install = []] = blocksOf(PAGE, "As a package");
  const installed = await typed(install, folder, env);
  expect(installed).toMatchObject({ status: 0, output: expect.stringMatching(/^No\.$/m) });
  const modules = join(prefix, "lib", "node_modules", "munich-agreement-bot");
  for (const left of ["src", "test", "dist/src", "node_modules/typescript"])
    expect(existsSync(join(modules, left))).toBe(false);

  const unit = readFileSync(join(modules, "deploy", "munich-agreement-bot.service"), "utf8");
  const [, start = ""] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
  await answersInDiscord([`exec ${start}`], folder, env);
});

test("in a container: the commands of the Dockerfile, stage by stage", async () => {
  const root = await emptyFolder();
  const stages = new Map<string, string>();
  const env = environment();
  let stage = "";
  let entry: string[] = [];
  let health: string[] = [];
  const inStage = (path: string) => join(stage, path.replace(/^\/?app\/?/, ""));
  for (const instruction of DockerfileParser.parse(readFileSync("Dockerfile", "utf8")).getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue());
    const content = instruction.getArgumentsContent() ?? "";
    const list: string[] = JSON.parse(/\[.*\]$/.exec(content)?.[0] ?? "[]");
    switch (instruction.getKeyword()) {
      case "FROM":
        stage = join(root, String(stages.size));
        await mkdir(stage);
        stages.set(words[2] ?? "last", stage);
        break;
      case "COPY": {
        const [from, to] = words.slice(-2);
        const [, other] = /--from=(\w+)/.exec(instruction.toString()) ?? [];
        if (other)
          await cp(join(stages.get(other) ?? "", String(from).replace(/^\/app/, "")), inStage(String(to)), {
            recursive: true,
            verbatimSymlinks: true,
          });
        else expect(await typed([`git clone --quiet REPOSITORY ${stage}`], root)).toMatchObject({ status: 0 });
        break;
      }
      case "RUN":
        expect(await typed([content], stage, env)).toMatchObject({ status: 0 });
        break;
      case "ENV":
        for (const [, name = "", value = ""] of content.matchAll(/(\w+)=(\S+)/g)) env[name] = value;
        break;
      case "ENTRYPOINT":
        entry = list;
        break;
      case "HEALTHCHECK":
        health = list;
        break;
    }
  }
  env.HEALTH_PORT = String(await freePort());
  const quoted = (command: string[]) => command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const asked = await typed([`${quoted(entry)} "Is this a ceasefire?"`], stage, env);
  expect(asked).toMatchObject({ status: 0, output: expect.stringMatching(/^No\.$/m) });
  // The container is well while it runs, and is not when nothing runs.
  const isWell = async () => (await typed([quoted(health)], stage, env)).status === 0;
  await answersInDiscord([`exec ${quoted(entry)}`], stage, env, async () => expect(await isWell()).toBe(true));
  expect(await isWell()).toBe(false);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
