import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The program as it is built and shipped; the tests' global setup builds it. */
export const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** The program in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** What it has written to standard error so far: log lines, or why it does not start. */
  errors: () => string;
  /** Waits until it has written something. */
  written: (text: string) => Promise<void>;
  /** Its exit code, once all it wrote is there; null where a signal ended it. */
  ended: Promise<number | null>;
}

/** Runs the program with nothing in its environment but this. */
export function startProgram(env: Record<string, string>): Program {
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  const written = async (text: string) => {
    while (!errors.includes(text)) {
      const over = await Promise.race([once(child.stderr, "data").then(() => false), ended.then(() => true)]);
      if (over && !errors.includes(text)) throw new Error(`ended without "${text}": ${errors}`);
    }
  };
  return { child, errors: () => errors, written, ended };
}
