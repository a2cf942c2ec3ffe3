import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { startProgram } from "../program.js";
import { LogBook } from "./log-book.js";
import type { LoopbackSlack } from "./loopback/server.js";

/** The two ways in which Slack reaches the bot. */
export const WAYS = ["HTTP", "Socket Mode"] as const;
export type Way = (typeof WAYS)[number];
export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/** The environment that configures the program for a loopback. */
export function environment(slack: LoopbackSlack, way: Way): Record<string, string> {
  const connection =
    way === "HTTP" ? { SLACK_SIGNING_SECRET: SECRET, PORT: "0" } : { SLACK_APP_TOKEN: slack.tokens.app };
  return { SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_API_URL: slack.apiUrl, ...connection };
}

/** The program as a child process. */
export interface Child {
  process: ChildProcess;
  book: LogBook;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
}

/** Starts the program with nothing in its environment but this. */
export function run(env: Record<string, string>, changed = () => {}): Child {
  const { child, ended } = startProgram(env);
  const book = new LogBook(changed);
  if (child.stderr) createInterface({ input: child.stderr }).on("line", (line) => book.take(line));
  return { process: child, book, exited: ended };
}
