#!/usr/bin/env node
import { runProgram, type Start } from "./terminal/program.js";

// `… | head` closes the pipe early; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`Nothing can be written: ${error.message}`);
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

readEnvFile();
const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DESK_PORT } = process.env;
const isConfigured = DISCORD_TOKEN || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET || DESK_PORT;

const startConfigured: Start = async (core, opening) => {
  const { startPlatforms } = await import("./platforms.js");
  await startPlatforms(core, opening, process.env);
};

const startDesk: Start = async (core, opening) => {
  const { startPlatforms } = await import("./platforms.js");
  const { deskAlone } = await import("./config.js");
  await startPlatforms(core, opening, deskAlone(process.env));
};

async function checkConfig(others: string[]): Promise<number> {
  const { printProblems } = await import("./check-config.js");
  return printProblems(process.env, others, process.stdout);
}

const servers = { configured: isConfigured ? startConfigured : null, desk: startDesk, checkConfig };
process.exitCode = await runProgram(process.argv.slice(2), process.env, process, servers);

/** Reads `.env` of the folder that the program is started in, if there is one; what is set already stays as it is. */
function readEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "unknown";
    if (code === "ENOENT") return;
    console.error(`The file .env cannot be read (${code}): make it readable, or take it away.`);
    process.exit(2);
  }
}
