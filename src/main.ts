#!/usr/bin/env node
import { readFileSync } from "node:fs";
import type { Core } from "./core/core.js";
import type { Answer } from "./core/model/answer.js";
import type { LookUpKind, Request } from "./core/model/request.js";
import { type CommandLine, readCommandLine, UsageError, usage } from "./terminal/command-line.js";
import { openNamed } from "./terminal/open-named.js";
import { isLookUp, reply } from "./terminal/reply.js";
import { screenOf } from "./terminal/screen.js";

/** Exit statuses: everything was answered; the article does not answer, or not everything; nothing to work with. */
const ANSWERED = 0;
const NOT_ANSWERED = 1;
const NOTHING_DONE = 2;

/** Does what the command line asks for and returns the exit status. */
async function run(line: CommandLine): Promise<number> {
  const { command } = line;
  switch (command.kind) {
    case "help":
      console.log(usage(await subjectOf(line)));
      return ANSWERED;
    case "version":
      console.log(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
      return ANSWERED;
    case "batch": {
      const { runBatch } = await import("./terminal/batch.js");
      return (await runBatch(await openNamed(line), command.files, process)) ? ANSWERED : NOT_ANSWERED;
    }
    case "converse": {
      const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = process.env;
      if (DISCORD_TOKEN || SLACK_BOT_TOKEN || SLACK_APP_TOKEN || SLACK_SIGNING_SECRET) {
        const { startPlatforms } = await import("./platforms.js");
        await startPlatforms(await openNamed(line), process.env);
        return ANSWERED;
      }
      const { converse } = await import("./terminal/conversation.js");
      await converse(await openNamed(line), process.stdin, process.stdout);
      return ANSWERED;
    }
    default: {
      const core = await openNamed(line);
      const answers = command.json ? printJson(core, command) : print(core, command);
      return answers.some(isSilent) ? NOT_ANSWERED : ANSWERED;
    }
  }
}

/** What the article is about, for the help, which is also for those who have named the wrong folder. */
async function subjectOf(line: CommandLine): Promise<string> {
  try {
    return (await openNamed(line)).subject;
  } catch {
    return "what happened";
  }
}

/** What is typed on the command line. */
interface Typed {
  kind: LookUpKind;
  text: string;
  speaker?: string;
}

function requestsIn(core: Core, { kind, text, speaker }: Typed): Request[] {
  return kind === "ask" ? core.read(text) : core.lookUps(kind, text, speaker);
}

function print(core: Core, typed: Typed): Answer[] {
  const { text, answers } = reply(core, requestsIn(core, typed), screenOf(process.stdout));
  console.log(text);
  return answers;
}

/** Programs get an answer to everything: to a greeting, that the article does not cover it. */
function printJson(core: Core, typed: Typed): Answer[] {
  const lookUps = requestsIn(core, typed).flatMap((request) =>
    isLookUp(request) ? [request] : core.lookUps(typed.kind, typed.text),
  );
  const answers = lookUps.map((lookUp) => core.answer(lookUp));
  for (const answer of answers) console.log(JSON.stringify(answer));
  return answers;
}

/** True where the article does not answer. */
function isSilent({ outcome }: Answer): boolean {
  return ["not_covered", "not_enough_info", "not_found"].includes(outcome);
}

// `… | head` closes the pipe early; that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`Nothing can be written: ${error.message}`);
  process.exit(error.code === "EPIPE" ? ANSWERED : NOTHING_DONE);
});

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2), process.env));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\nTry: npm start -- --help` : message);
  process.exitCode = NOTHING_DONE;
}
