import { parentPort, workerData } from "node:worker_threads";
import type { TextFormat } from "../../core/model/review.js";
import { type Opening, open } from "../../core/opening.js";

/** A thread of its own for reviews, so that a long draft keeps nobody else waiting. It is given texts, and gives back their reviews. */

/** What the thread is given. */
export interface Task {
  text: string;
  format: TextFormat;
}

/** What it gives back: a review in JSON, in UTF-8; null where the review failed. Before the first one it says that it is ready. */
export type Done = { ready: true } | { review: Uint8Array<ArrayBuffer> | null };

const opening: Opening = workerData;
const core = await open(opening);
const port = parentPort;

function give(done: Done): void {
  port?.postMessage(done, "review" in done && done.review ? [done.review.buffer] : []);
}

port?.on("message", ({ text, format }: Task) => {
  try {
    give({ review: new TextEncoder().encode(JSON.stringify(core.review(text, { format }))) });
  } catch {
    give({ review: null });
  }
});
give({ ready: true });
