import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { onTestFinished } from "vitest";
import type { Loopback } from "./loopback/loopback.js";

const ENTRY = fileURLToPath(new URL("entry.ts", import.meta.url));
const BUILT = fileURLToPath(new URL("../../node_modules/.discord-program", import.meta.url));

/** Builds the program once, so that Node can run it in processes of its own. */
export async function buildProgram(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: ENTRY,
      outDir: BUILT,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
}

/** The program in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** What it has written to standard error so far: log lines, or why it does not start. */
  errors: () => string;
  /** Waits until it has written something. */
  written: (text: string) => Promise<void>;
  /** Its exit code. */
  ended: Promise<number | null>;
}

/** Runs the program against a Discord on loopback; what is left of it ends with the test. */
export function runProgram(discord: Loopback, env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [`${BUILT}/main.mjs`], {
    env: { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr?.on("data", (text) => {
    errors += text;
  });
  const written = async (text: string) => {
    while (child.stderr && !errors.includes(text)) await once(child.stderr, "data");
  };
  const ended = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, errors: () => errors, written, ended };
}
