import { parentPort, workerData } from "node:worker_threads";
import { open } from "./core/opening.js";
import { DraftError } from "./draft-files/draft.js";
import { reviewFile } from "./draft-files/review.js";
import type { Outcome, Task } from "./drafts-aside.js";

/** A thread that checks one file: see drafts-aside.ts. */
const { file, opening }: Task = workerData;

async function outcome(): Promise<Outcome> {
  try {
    return { reviewed: await reviewFile(await open(opening), file) };
  } catch (error) {
    if (error instanceof DraftError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await outcome());
