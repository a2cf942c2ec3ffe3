import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import { ROOT } from "../core/open.js";
import { type Opening, open } from "../core/opening.js";
import { findingsOf, type Reply, replyTo } from "../surface/findings.js";
import { WORDS } from "../surface/wording.js";
import { type CommandLine, type Question, readCommandLine, usage } from "./command-line.js";
import { DRAFT_USAGE } from "./draft-command.js";
import { openingOf } from "./opening.js";
import { showReply } from "./reply.js";
import { type Output, type Streams, screenOf } from "./screen.js";
import { UsageError } from "./usage-error.js";

/** Exit statuses: everything was answered, or is right; the article does not answer all, or something is wrong; nothing to work with. */
const ANSWERED = 0;
const NOT_ANSWERED = 1;
const NOTHING_DONE = 2;

/** Starts what goes on answering until a signal ends the process; `opening` is what the core was opened on. */
export type Start = (core: Core, opening: Opening) => Promise<void>;

/** What the program can do beside answering here. */
export interface Servers {
  /** What takes the place of a conversation where bots or the desk are configured; otherwise null. */
  configured: Start | null;
  /** The desk alone. */
  desk: Start;
  /**
   * Looks at their configuration, says what is wrong with it, and returns the exit status.
   * @param others what is wrong already
   */
  checkConfig(others: string[]): Promise<number>;
}

const NOTHING_CONFIGURED =
  "Nothing was asked, and no bot is configured: set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN, in the environment or in .env.";

/** Does what the command line asks for and returns the exit status; what goes wrong is said on standard error. */
export async function runProgram(
  args: string[],
  env: Record<string, string | undefined>,
  streams: Streams,
  servers: Servers,
): Promise<number> {
  try {
    return await run(readCommandLine(args, env), streams, servers);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    streams.stderr.write(error instanceof UsageError ? `${message}\nTry: npm start -- --help\n` : `${message}\n`);
    return NOTHING_DONE;
  }
}

async function run(line: CommandLine, streams: Streams, servers: Servers): Promise<number> {
  const { command } = line;
  switch (command.kind) {
    case "help":
      streams.stdout.write(`${usage(await subjectOf(line))}\n`);
      return ANSWERED;
    case "help for drafts":
      streams.stdout.write(`${DRAFT_USAGE}\n`);
      return ANSWERED;
    case "check-draft": {
      const { checkDrafts } = await import("./check-draft.js");
      return (await checkDrafts(await open(openingOf(line)), command, streams)) ? ANSWERED : NOT_ANSWERED;
    }
    case "version":
      streams.stdout.write(`${version()}\n`);
      return ANSWERED;
    case "batch": {
      const { runBatch } = await import("./batch.js");
      return (await runBatch(await open(openingOf(line)), command, streams)) ? ANSWERED : NOT_ANSWERED;
    }
    case "desk": {
      const opening = openingOf(line);
      await servers.desk(await open(opening), opening);
      return ANSWERED;
    }
    case "check-config":
      return servers.checkConfig(await wrongWith(line));
    case "converse": {
      const opening = openingOf(line);
      const core = await open(opening);
      if (servers.configured) {
        await servers.configured(core, opening);
        return ANSWERED;
      }
      const { converse } = await import("./conversation.js");
      if (await converse(core, streams.stdin, streams.stdout, command.explain)) return ANSWERED;
      // Whoever starts a bot without a terminal, and has forgotten its token, is to know.
      streams.stderr.write(`${NOTHING_CONFIGURED}\n`);
      return NOTHING_DONE;
    }
    default: {
      const core = await open(openingOf(line));
      const answers = (command.json ? answerJson : answerText)(core, command, streams.stdout);
      return answers.some(isSilent) ? NOT_ANSWERED : ANSWERED;
    }
  }
}

/** What is wrong with what is to be answered from. */
async function wrongWith(line: CommandLine): Promise<string[]> {
  try {
    await open(openingOf(line));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What the article is about, for the help, which is also for those who have named the wrong folder. */
async function subjectOf(line: CommandLine): Promise<string> {
  try {
    return (await open(openingOf(line))).subject;
  } catch {
    return "what happened";
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

/** Shows a question's answer, and returns all that were given. */
function answerText(core: Core, { kind, text, speaker, explain }: Question, output: Output): Answer[] {
  const reply: Reply =
    kind === "ask"
      ? replyTo(core, text)
      : { kind: "findings", ...findingsOf(core, text, core.lookUps(kind, text, speaker)) };
  output.write(`${showReply(core, reply, screenOf(output), explain)}\n`);
  return reply.kind === "findings" ? reply.found.map(({ answer }) => answer) : [];
}

/**
 * Programs get an answer to everything: to a greeting, that the article does not cover it.
 * @throws UsageError for a text so long that nothing in it is read to its end
 */
function answerJson(core: Core, { kind, text, speaker }: Question, output: Output): Answer[] {
  const read = kind === "ask" ? core.read(text).filter((request) => "text" in request) : [];
  const lookUps = read.length > 0 ? read : core.lookUps(kind, text, speaker);
  if (lookUps.length === 0) throw new UsageError(`The text ${WORDS.neverEnds}.`);
  const answers = lookUps.map((lookUp) => core.answer(lookUp));
  for (const answer of answers) output.write(`${JSON.stringify(answer)}\n`);
  return answers;
}

/** True where the article does not answer. */
function isSilent({ outcome }: Answer): boolean {
  return ["not_covered", "not_enough_info", "not_found"].includes(outcome);
}
