import { parentPort, workerData } from "node:worker_threads";
import { open } from "./core/opening.js";
import { DraftError, type DraftFile } from "./draft-files/draft.js";
import { reviewFile } from "./draft-files/review.js";
import type { Outcome } from "./drafts-aside.js";
import { readCommandLine } from "./terminal/command-line.js";
import { openingOf } from "./terminal/opening.js";

/*
 * Checks one file in a thread of its own, against the article that the program was started with; the program's arguments are this
 * thread's too. See drafts-aside.ts.
 */

const file: DraftFile = workerData;

async function outcome(): Promise<Outcome> {
  try {
    const core = await open(openingOf(readCommandLine(process.argv.slice(2), process.env)));
    return { reviewed: await reviewFile(core, file) };
  } catch (error) {
    if (error instanceof DraftError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await outcome());
