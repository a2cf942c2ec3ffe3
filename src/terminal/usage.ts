import { parseArgs } from "node:util";

/** What the command line asks for. */
export type Command =
  | { kind: "help" | "version" | "converse" | "batch" }
  | { kind: "ask" | "check" | "quote"; text: string; json: boolean; speaker?: string };

/** The command line, read. */
export interface CommandLine {
  command: Command;
  /** A knowledge folder to use instead of the default one. */
  knowledge: string | undefined;
  /** A plain text to answer from, without an editor's knowledge. */
  article: string | undefined;
}

/** Thrown for a command line that cannot be understood; the message says what to do. */
export class UsageError extends Error {}

export const USAGE = `Answers questions about the Munich agreement of February 2016 from one news article, in its own words.

  npm start -- "QUESTION"               answer a question
  npm start -- --check "CLAIM"          is a claim supported or refuted?
  npm start -- --quote '"WORDS" - WHO'  do these words stand in the article, and who said them?
  npm start                             a conversation; with tokens configured, the Discord and Slack bots
  npm run --silent batch < FILE.jsonl   JSON Lines in, JSON Lines out

  --speaker NAME    with --quote: whose words they are said to be
  --json            print the answer as one JSON object
  --knowledge DIR   another knowledge folder (or KNOWLEDGE=DIR)
  --article FILE    any plain-text article, without an editor's knowledge
  --help, --version

Exit status: 0 answered, 1 not covered by the article, 2 wrong usage or nothing to work with.`;

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
        knowledge: { type: "string" },
        article: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function commandOf(values: ReturnType<typeof parse>["values"], positionals: string[]): Command {
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (values.check && values.quote) throw new UsageError("--check and --quote exclude each other.");
  if (values.speaker !== undefined && !values.quote) throw new UsageError("--speaker goes with --quote.");
  if (positionals.length === 1 && positionals[0] === "batch") return { kind: "batch" };
  const text = positionals.join(" ").trim();
  if (text) {
    const kind = values.check ? "check" : values.quote ? "quote" : "ask";
    return {
      kind,
      text,
      json: values.json ?? false,
      ...(values.speaker === undefined ? {} : { speaker: values.speaker }),
    };
  }
  if (positionals.length > 0 || values.check || values.quote || values.json)
    throw new UsageError("There is nothing to look up: the text is empty.");
  return { kind: "converse" };
}
