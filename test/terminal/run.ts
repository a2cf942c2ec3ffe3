import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** What a run of the program printed, and how it ended. */
export interface Run {
  status: number | null;
  out: string;
  error: string;
}

/** Runs the built program as a person would: with arguments, standard input, and the environment without `KNOWLEDGE` unless it is given. */
export function run(args: string[], input = "", environment: Record<string, string> = {}): Promise<Run> {
  const { KNOWLEDGE: _, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...inherited, ...environment } });
    const ended: Run = { status: null, out: "", error: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      ended.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      ended.error += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...ended, status }));
    child.stdin.end(input);
  });
}
