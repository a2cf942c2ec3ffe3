import { parentPort, workerData } from "node:worker_threads";
import { openCore } from "./open.js";
import { plainCore } from "./plain.js";
import type { ReviewJob, ReviewReply, WorkerArticle } from "./worker.js";

/** The thread that `reviewingWorker` starts: opens a core, and reviews one text after the other. */
const { knowledge, plain }: WorkerArticle = workerData;
const opening = plain ? Promise.resolve(plainCore(plain.text, plain.id)) : openCore(knowledge);

parentPort?.on("message", async ({ text, format }: ReviewJob) => {
  const reply = await opening
    .then((core): ReviewReply => ({ review: core.review(text, format && { format }) }))
    .catch((error): ReviewReply => ({ error: error instanceof Error ? error.message : String(error) }));
  parentPort?.postMessage(reply);
});
