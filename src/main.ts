#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Core } from "./core/core.js";
import type { Answer } from "./core/model/answer.js";
import { openCore } from "./core/open.js";
import { show } from "./terminal/show.js";
import { type CommandLine, readCommandLine, USAGE, UsageError } from "./terminal/usage.js";

const WRONG_USAGE = 2;

/** Exit status by outcome: 0 where there is an answer, 1 where the article has none. */
function statusOf(answer: Answer): number {
  return ["not_covered", "not_enough_info", "not_found"].includes(answer.outcome) ? 1 : 0;
}

/** The core on what the command line names: an article without knowledge, or a knowledge folder. */
async function openNamed({ article, knowledge }: CommandLine): Promise<Core> {
  if (article === undefined) return openCore(knowledge);
  const { plainCore } = await import("./core/plain.js");
  return plainCore(readFileSync(article, "utf8"), basename(article).replace(/\.\w+$/, ""));
}

/** Does what the command line asks for and returns the exit status. */
async function run(line: CommandLine): Promise<number> {
  const { command } = line;
  switch (command.kind) {
    case "help":
      console.log(USAGE);
      return 0;
    case "version":
      console.log(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
      return 0;
    case "batch": {
      const { runBatch } = await import("./terminal/batch.js");
      await runBatch(await openNamed(line), process.stdin, process.stdout);
      return 0;
    }
    case "converse": {
      const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = process.env;
      if (DISCORD_TOKEN || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET) {
        const { startPlatforms } = await import("./platforms.js");
        await startPlatforms(await openNamed(line), process.env);
        return 0;
      }
      const { converse } = await import("./terminal/conversation.js");
      await converse(await openNamed(line), process.stdin, process.stdout);
      return 0;
    }
    default: {
      const core = await openNamed(line);
      const { text } = command;
      const answer =
        command.kind === "ask"
          ? core.ask(text)
          : command.kind === "check"
            ? core.check(text)
            : core.quotation(text, command.speaker);
      console.log(
        command.json ? JSON.stringify(answer) : show(answer, Boolean(process.stdout.isTTY && !process.env.NO_COLOR)),
      );
      return statusOf(answer);
    }
  }
}

// `… | head` closes the pipe early; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : WRONG_USAGE));

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2), process.env));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\nTry: npm start -- --help` : message);
  process.exitCode = WRONG_USAGE;
}
