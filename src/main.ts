#!/usr/bin/env node
import type { Core } from "./core/core.js";
import { runProgram } from "./terminal/program.js";

// `… | head` closes the pipe early; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`Nothing can be written: ${error.message}`);
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = process.env;
const isConfigured = DISCORD_TOKEN || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET;

async function startBots(core: Core): Promise<void> {
  const { startPlatforms } = await import("./platforms.js");
  await startPlatforms(core, process.env);
}

process.exitCode = await runProgram(process.argv.slice(2), process.env, process, isConfigured ? startBots : null);
