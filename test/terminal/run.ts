import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { runProgram } from "../../src/terminal/program.js";
import { ELSEWHERE, PROGRAM } from "../program.js";

/** What a run of the program printed, and how it ended. */
export interface Run {
  status: number | null;
  out: string;
  error: string;
}

/** Runs the program in this process: with arguments, and standard input from a pipe. */
export async function run(
  args: string[],
  input: string | Buffer = "",
  environment: Record<string, string> = {},
): Promise<Run> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const streams = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
  const status = await runProgram(args, environment, streams, {
    configured: null,
    desk: async () => {},
    checkConfig: async () => 0,
  });
  return { status, out: stdout.text, error: stderr.text };
}

/** Runs the built program as a person would; what only a process of its own can show. */
export function runProcess(args: string[], input: string | Buffer = "", cwd = ELSEWHERE): Promise<Run> {
  const { KNOWLEDGE: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { env, cwd });
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

/** Keeps what is written to it. */
export class Sink extends PassThrough {
  text = "";

  constructor() {
    super();
    this.setEncoding("utf8").on("data", (text: string) => {
      this.text += text;
    });
  }
}

/** A window that shows what is written to it. */
export class Window extends Sink {
  isTTY = true;
  readonly columns: number;
  readonly #colour: boolean;

  constructor(columns: number, colour = false) {
    super();
    this.columns = columns;
    this.#colour = colour;
  }

  hasColors(): boolean {
    return this.#colour;
  }
}

/** A file for one test, with its whole path. */
export function file(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
