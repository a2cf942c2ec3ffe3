import { onTestFinished } from "vitest";
import { type Program, startProgram } from "../program.js";
import type { Loopback } from "./loopback/loopback.js";

/** Runs the program against a Discord on loopback; what is left of it ends with the test. */
export function runProgram(discord: Loopback, env: Record<string, string> = {}): Program {
  const program = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  onTestFinished(async () => {
    program.child.kill("SIGKILL");
    await program.ended;
  });
  return program;
}
