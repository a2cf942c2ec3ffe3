import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The program as it is built and shipped; the tests' global setup builds it. */
export const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** The program in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** What it has written to standard error so far: log lines, or why it does not start. */
  errors: () => string;
  /** What it has written to standard output so far. */
  output: () => string;
  /** Its words for people: what it wrote to standard error besides log lines. */
  told: () => string[];
  /** Waits until it has written something to standard error; one waits at a time. */
  written: (text: string) => Promise<void>;
  /** Its exit code, once all it wrote is there; null where a signal ended it. */
  ended: Promise<number | null>;
}

/** A folder without an `.env`: a developer's own is in the one above. */
export const ELSEWHERE = dirname(PROGRAM);

/**
 * Runs the program with nothing in its environment but this, and nothing on standard input.
 * @param args its arguments
 * @param cwd the folder that it is run in
 */
export function startProgram(env: Record<string, string>, args: string[] = [], cwd = ELSEWHERE): Program {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  let output = "";
  let look = () => {};
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
    look();
  });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  const written = async (text: string) => {
    const found = new Promise<void>((resolve) => {
      look = () => {
        if (errors.includes(text)) resolve();
      };
      look();
    });
    await Promise.race([found, ended]);
    if (!errors.includes(text)) throw new Error(`ended without "${text}": ${errors}`);
  };
  const told = () => errors.split("\n").filter((line) => line !== "" && !line.startsWith("{"));
  return { child, errors: () => errors, output: () => output, told, written, ended };
}
