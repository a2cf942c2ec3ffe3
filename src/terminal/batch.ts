import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Core } from "../core/core.js";
import { answerLine } from "./batch-line.js";
import { checkFile, unreadable } from "./files.js";
import { linesOf } from "./lines.js";
import type { Streams } from "./screen.js";

/** The name that stands for standard input. */
const STANDARD_INPUT = "-";
/** After so many lines the progress is shown anew; a thousand take about two seconds. */
const STEP = 500;

/**
 * Answers JSON Lines from files, one after the other, each line with one line of JSON in the same order; blank lines are passed over.
 * @param files their names; standard input where there are none
 * @param explain whether each line is to have the account of its answer
 * @returns true where every line was valid; otherwise standard error says how many were not
 * @throws FileError where a file cannot be read, before anything is answered if that can be told
 */
export async function runBatch(
  core: Core,
  { files, explain }: { files: string[]; explain: boolean },
  streams: Streams,
): Promise<boolean> {
  const { stdin, stdout, stderr } = streams;
  const sources = files.length > 0 ? files : [STANDARD_INPUT];
  for (const source of sources) if (source !== STANDARD_INPUT) checkFile(source);
  if (stdin.isTTY && sources.includes(STANDARD_INPUT)) stderr.write("Reading JSON Lines as you type; Ctrl-D ends.\n");
  const isWatched = Boolean(stderr.isTTY && !stdout.isTTY);
  let lines = 0;
  let wrong = 0;
  for (const source of sources)
    for await (const line of linesOf(bytesOf(source, stdin))) {
      if (!line.trim()) continue;
      const answer = answerLine(core, line, explain);
      lines++;
      if ("error" in answer) wrong++;
      if (!stdout.write(`${JSON.stringify(answer)}\n`)) await once(stdout, "drain");
      if (isWatched && lines % STEP === 0) stderr.write(`\r${lines} lines`);
    }
  if (isWatched && lines >= STEP) stderr.write("\r\u001b[K");
  if (wrong > 0) stderr.write(`${wrong} of ${lines} lines ${wrong === 1 ? "was" : "were"} not valid: see "error".\n`);
  return wrong === 0;
}

async function* bytesOf(source: string, stdin: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  try {
    yield* source === STANDARD_INPUT ? stdin : createReadStream(source);
  } catch (error) {
    throw unreadable(source, error);
  }
}
