import { onTestFinished } from "vitest";
import { type Program, startProgram } from "../program.js";
import type { Loopback } from "./loopback/loopback.js";

/** The program on a Discord. */
export interface OnDiscord extends Program {
  /** Waits until something is there on Discord; throws, with all that the program said, where it ends before. */
  until: <T>(look: () => T | undefined | false) => Promise<T>;
}

/** Runs the program against a Discord on loopback; what is left of it ends with the test. */
export function runProgram(discord: Loopback, env: Record<string, string> = {}): OnDiscord {
  const program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  const ended = program.ended.then((status) => {
    throw new Error(`ended with ${status}: ${program.errors()}`);
  });
  ended.catch(() => {});
  onTestFinished(async () => {
    program.child.kill("SIGKILL");
    await program.ended;
  });
  return { ...program, until: (look) => Promise.race([discord.until(look), ended]) };
}
