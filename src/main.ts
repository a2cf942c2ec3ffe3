#!/usr/bin/env node
import { runProgram, type Start } from "./terminal/program.js";

// `… | head` closes the pipe early; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`Nothing can be written: ${error.message}`);
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DESK_PORT } = process.env;
const isConfigured = DISCORD_TOKEN || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET || DESK_PORT;

const configured: Start = async (core, opening) => {
  const { startPlatforms } = await import("./platforms.js");
  await startPlatforms(core, opening, process.env);
};

const desk: Start = async (core, opening) => {
  const { startPlatforms } = await import("./platforms.js");
  const { deskAlone } = await import("./config.js");
  await startPlatforms(core, opening, deskAlone(process.env));
};

const starts = { desk, configured: isConfigured ? configured : null };
process.exitCode = await runProgram(process.argv.slice(2), process.env, process, starts);
