import { parseArgs } from "node:util";
import { DEFAULT_KNOWLEDGE } from "../src/core/open.js";

/** How a script on a knowledge folder was called. */
export interface FolderCommand<Flag extends string> {
  /** The folder that the command line names, else KNOWLEDGE=, else the project's own. */
  folder: string;
  /** Whether a flag was given. */
  has(flag: Flag): boolean;
}

/**
 * Reads the command line of a script that takes a knowledge folder and flags. Ends the process with 0 after `--help`, and with 2 where
 * an argument is unknown or there is more than one folder.
 */
export function readFolderCommand<Flag extends string>(usage: string, flags: Flag[]): FolderCommand<Flag> {
  const { values, positionals } = readArguments(usage, flags, 1);
  return {
    folder: positionals[0] ?? (process.env.KNOWLEDGE || DEFAULT_KNOWLEDGE),
    has: (flag) => values[flag] === true,
  };
}

/** The same for a script that takes no arguments. */
export function readBareCommand(usage: string): void {
  readArguments(usage, [], 0);
}

function readArguments(usage: string, flags: string[], folders: number) {
  const options = Object.fromEntries([...flags, "help"].map((name) => [name, { type: "boolean" as const }]));
  try {
    const parsed = parseArgs({ allowPositionals: true, options });
    if (parsed.values.help) {
      console.log(usage);
      process.exit(0);
    }
    const unexpected = parsed.positionals.slice(folders);
    if (unexpected.length > 0) throw new Error(`Unexpected argument: ${unexpected.join(" ")}`);
    return parsed;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}
