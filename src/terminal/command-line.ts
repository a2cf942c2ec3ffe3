import { parseArgs } from "node:util";
import type { LookUpKind } from "../core/model/request.js";
import { type DraftCommand, draftCommand } from "./draft-command.js";
import { UsageError } from "./usage-error.js";

/** A question, a claim or pasted words on the command line. */
export interface Question {
  kind: LookUpKind;
  text: string;
  json: boolean;
  /** Whether to tell why the answer is what it is. */
  explain: boolean;
  /** Whose words pasted ones are said to be. */
  speaker?: string;
}

/** What the command line asks for. */
export type Command =
  | { kind: "help" | "help for drafts" | "version" | "check-config" | "desk" }
  | { kind: "converse"; explain: boolean }
  | DraftCommand
  /** Without files, standard input is read. */
  | { kind: "batch"; files: string[]; explain: boolean }
  | Question;

/** The command line, read. */
export interface CommandLine {
  command: Command;
  /** A knowledge folder to use instead of the default one. */
  knowledge: string | undefined;
  /** A plain text to answer from, without an editor's knowledge. */
  article: string | undefined;
}

/** How the program is used; `subject` is what the article is about. */
export function usage(subject: string): string {
  return `Answers questions about ${subject} from one news article, in its own words.

  npm start -- "QUESTION"               answer a question, or several
  npm start -- --check "CLAIM"          is a claim supported or refuted?
  npm start -- --quote '"WORDS" - WHO'  do these words stand in the article, and who said them?
  npm start -- source                   the article, with paragraph numbers
  npm start                             a conversation; with tokens configured, the Discord and Slack bots
  npm run desk                          the newsroom's page and API, at http://127.0.0.1:8080
  npm run --silent batch -- [FILE...]   JSON Lines in, JSON Lines out; - or no FILE is standard input
  npm run check-draft -- FILE...        every quotation and claim of a draft; --help for its options

  --speaker NAME    with --quote: whose words they are said to be
  --explain         why: how each word of what was asked stands to the article; in a conversation and a batch, too
  --json            print the answer as JSON, each answer on a line
  --knowledge DIR   another knowledge folder (or KNOWLEDGE=DIR)
  --article FILE    any plain-text article, without an editor's knowledge
  --check-config    what is wrong with the bots' configuration; asks Discord and Slack, and starts nothing
  --help, --version

Exit status:
  0  everything was answered
  1  the article does not answer, or not everything; in a batch, a line was not valid
  2  wrong usage, or nothing to work with`;
}

/**
 * Reads the arguments after the program's name.
 * @throws UsageError for unknown options, an empty question, or options that do not go together.
 */
export function readCommandLine(args: string[], env: Record<string, string | undefined>): CommandLine {
  const { values, positionals } = parse(args);
  const knowledge = values.knowledge ?? (env.KNOWLEDGE || undefined);
  const { article } = values;
  if (article !== undefined && values.knowledge !== undefined)
    throw new UsageError("--article and --knowledge exclude each other.");
  return { command: commandOf(values, positionals), knowledge, article };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: "boolean" },
        quote: { type: "boolean" },
        speaker: { type: "string" },
        json: { type: "boolean" },
        explain: { type: "boolean" },
        knowledge: { type: "string" },
        article: { type: "string" },
        format: { type: "string" },
        url: { type: "string" },
        author: { type: "string" },
        "check-config": { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function commandOf(values: ReturnType<typeof parse>["values"], positionals: string[]): Command {
  const { check, quote, speaker, json = false, explain = false } = values;
  const [first, ...files] = positionals;
  if (values.help) return { kind: first === "check-draft" ? "help for drafts" : "help" };
  if (values.version) return { kind: "version" };
  if (values["check-config"]) return { kind: "check-config" };
  if (check && quote) throw new UsageError("--check and --quote exclude each other.");
  if (first === "check-draft") {
    if (check || quote || json || explain || speaker !== undefined)
      throw new UsageError(
        "A draft is checked as it is: --check, --quote, --speaker, --explain and --json do not go with it.",
      );
    return draftCommand(files, values);
  }
  if (values.format !== undefined || values.url !== undefined || values.author !== undefined)
    throw new UsageError("--format, --url and --author go with check-draft.");
  if (first === "batch") {
    if (check || quote || json || speaker !== undefined)
      throw new UsageError(
        "In a batch each line says what it asks for: --check, --quote, --speaker and --json do not.",
      );
    return { kind: "batch", files, explain };
  }
  if (first === "desk" && files.length === 0) {
    if (check || quote || json || explain || speaker !== undefined)
      throw new UsageError(
        "What is asked at the desk is asked there: --check, --quote, --speaker, --explain and --json do not go with it.",
      );
    return { kind: "desk" };
  }
  if (speaker !== undefined && !quote) throw new UsageError("--speaker goes with --quote.");
  const text = positionals.join(" ").trim();
  if (text) {
    const kind = check ? "check" : quote ? "quote" : "ask";
    return { kind, text, json, explain, ...(speaker === undefined ? {} : { speaker }) };
  }
  if (positionals.length > 0 || check || quote || json)
    throw new UsageError("There is nothing to look up: the text is empty.");
  return { kind: "converse", explain };
}
