import { parentPort, workerData } from "node:worker_threads";
import { type Opening, open } from "../../core/opening.js";
import { type Draft, DraftError, type DraftFile } from "../../draft-files/draft.js";
import { readDraft } from "../../draft-files/read.js";
import { reviewDraft } from "../../draft-files/review.js";
import { LIMITS } from "../limits.js";

/** A thread of its own that reads and reviews drafts, so that a long one keeps nobody else waiting. */

/** What the thread is given: a file as it was uploaded, or a text. */
export type Task = { file: DraftFile } | { draft: Draft };

/** A draft as text, and its review in JSON, in UTF-8: that is handed over without being copied. */
export interface Reviewed {
  draft: Draft;
  review: Uint8Array<ArrayBuffer>;
}

/** What the thread gives back; before anything else it says that it is ready. */
export type Done =
  | { kind: "ready" }
  | ({ kind: "reviewed" } & Reviewed)
  /** The file cannot be read; the message says why, and what to do. */
  | { kind: "unreadable"; message: string }
  | { kind: "too long" }
  | { kind: "failed" };

const opening: Opening = workerData;
const core = await open(opening);

async function doTask(task: Task): Promise<Done> {
  try {
    const draft = "file" in task ? await readDraft(task.file) : task.draft;
    if (wordsIn(draft.text) > LIMITS.draftWords) return { kind: "too long" };
    const { review } = reviewDraft(core, draft);
    return { kind: "reviewed", draft, review: new TextEncoder().encode(JSON.stringify(review)) };
  } catch (error) {
    return error instanceof DraftError ? { kind: "unreadable", message: error.message } : { kind: "failed" };
  }
}

/** Words as people count them: what stands between blanks. */
function wordsIn(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}

function give(done: Done): void {
  parentPort?.postMessage(done, done.kind === "reviewed" ? [done.review.buffer] : []);
}

parentPort?.on("message", async (task: Task) => give(await doTask(task)));
give({ kind: "ready" });
