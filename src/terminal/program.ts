import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import type { Request } from "../core/model/request.js";
import { ROOT } from "../core/text/root.js";
import { type CommandLine, type Question, readCommandLine, UsageError, usage } from "./command-line.js";
import { openNamed } from "./open-named.js";
import { isLookUp, reply } from "./reply.js";
import { type Output, type Streams, screenOf } from "./screen.js";

/** Exit statuses: everything was answered; the article does not answer, or not everything; nothing to work with. */
const ANSWERED = 0;
const NOT_ANSWERED = 1;
const NOTHING_DONE = 2;

/**
 * Does what the command line asks for and returns the exit status; what goes wrong is said on standard error.
 * @param startBots what takes the place of a conversation where bots are configured; otherwise null
 */
export async function runProgram(
  args: string[],
  env: Record<string, string | undefined>,
  streams: Streams,
  startBots: ((core: Core) => Promise<void>) | null,
): Promise<number> {
  try {
    return await run(readCommandLine(args, env), streams, startBots);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    streams.stderr.write(error instanceof UsageError ? `${message}\nTry: npm start -- --help\n` : `${message}\n`);
    return NOTHING_DONE;
  }
}

async function run(
  line: CommandLine,
  streams: Streams,
  startBots: ((core: Core) => Promise<void>) | null,
): Promise<number> {
  const { command } = line;
  switch (command.kind) {
    case "help":
      streams.stdout.write(`${usage(await subjectOf(line))}\n`);
      return ANSWERED;
    case "version":
      streams.stdout.write(`${version()}\n`);
      return ANSWERED;
    case "batch": {
      const { runBatch } = await import("./batch.js");
      return (await runBatch(await openNamed(line), command.files, streams)) ? ANSWERED : NOT_ANSWERED;
    }
    case "converse": {
      const core = await openNamed(line);
      if (startBots) await startBots(core);
      else await (await import("./conversation.js")).converse(core, streams.stdin, streams.stdout);
      return ANSWERED;
    }
    default: {
      const core = await openNamed(line);
      const { text, answers } = command.json ? jsonOf(core, command) : textOf(core, command, streams.stdout);
      streams.stdout.write(`${text}\n`);
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

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

function requestsOf(core: Core, { kind, text, speaker }: Question): Request[] {
  return kind === "ask" ? core.read(text) : core.lookUps(kind, text, speaker);
}

function textOf(core: Core, question: Question, output: Output): { text: string; answers: Answer[] } {
  return reply(core, requestsOf(core, question), screenOf(output));
}

/** Programs get an answer to everything: to a greeting, that the article does not cover it. */
function jsonOf(core: Core, question: Question): { text: string; answers: Answer[] } {
  const lookUps = requestsOf(core, question).flatMap((request) =>
    isLookUp(request) ? [request] : core.lookUps(question.kind, question.text),
  );
  const answers = lookUps.map((lookUp) => core.answer(lookUp));
  return { text: answers.map((answer) => JSON.stringify(answer)).join("\n"), answers };
}

/** True where the article does not answer. */
function isSilent({ outcome }: Answer): boolean {
  return ["not_covered", "not_enough_info", "not_found"].includes(outcome);
}
