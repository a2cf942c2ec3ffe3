import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import { ROOT } from "./core/open.js";
import type { Opening } from "./core/opening.js";
import { DraftError, type DraftFile, type ReviewedDraft } from "./draft-files/draft.js";
import type { CheckDraft } from "./surface/drafts.js";

/** What the thread is given: a file, and what it is checked against. */
export interface Task {
  file: DraftFile;
  opening: Opening;
}

/** What the thread says of it. */
export type Outcome = { reviewed: ReviewedDraft } | { refused: string };

/** How long one file may take, in milliseconds: the longest that is read takes a few seconds. */
const LONGEST = 30_000;
/** How much memory one file may take, in megabytes. */
const MOST_MEMORY = 1024;

/**
 * Checks files, one after the other, each in a thread of its own: a bot goes on answering meanwhile, and a file that is made to take for
 * ever, or all memory, harms nobody.
 */
export function checkingAside(opening: Opening): CheckDraft {
  const inTurn = pLimit(1);
  return (file) => inTurn(() => checked({ file, opening }));
}

async function checked(workerData: Task): Promise<ReviewedDraft> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
  const worker = new Worker(join(ROOT, "dist", "draft-worker.js"), { workerData, resourceLimits });
  const done = new Promise<Outcome>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended")));
  });
  const late = new AbortController();
  const outcome = await Promise.race([
    done.catch((): Outcome => ({ refused: "it could not be checked. Is it a text?" })),
    pause<Outcome>(
      LONGEST,
      { refused: "it took too long to check. Send it in parts." },
      { signal: late.signal, ref: false },
    ),
  ]).finally(() => {
    late.abort();
    void worker.terminate();
  });
  if ("refused" in outcome) throw new DraftError(outcome.refused);
  return outcome.reviewed;
}
