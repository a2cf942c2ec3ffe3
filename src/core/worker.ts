import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Review, TextFormat } from "./model/review.js";
import { ROOT } from "./text/root.js";

/** What a worker reviews with: a knowledge folder, or a plain text; the default knowledge where neither is given. */
export interface WorkerArticle {
  knowledge?: string;
  plain?: { text: string; id: string };
}

/** A text to review. */
export interface ReviewJob {
  text: string;
  format: TextFormat | undefined;
}

/** What a worker answers: the review, or what went wrong. */
export type ReviewReply = { review: Review } | { error: string };

/** Reviews texts in a thread of its own, so that nobody waits for a long one who asked for something else. */
export interface ReviewingWorker {
  /**
   * Reviews a text, after those that came before it.
   * @param signal drops it, also while it is being reviewed; the promise is then rejected with the signal's reason
   * @throws Error where the thread dies over it; the next text gets a new thread
   */
  review(text: string, options?: { format?: TextFormat }, signal?: AbortSignal): Promise<Review>;
  /** Ends the thread; what still waits is rejected. */
  close(): Promise<void>;
}

interface Waiting extends ReviewJob {
  resolve(review: Review): void;
  reject(reason: unknown): void;
  signal: AbortSignal | undefined;
  onAbort(): void;
}

/** One thread is started with the first text and kept; it keeps no process alive while nothing is reviewed. */
export function reviewingWorker(article: WorkerArticle = {}): ReviewingWorker {
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: Worker | null = null;

  const settle = (settling: (job: Waiting) => void) => {
    const job = current;
    current = null;
    job?.signal?.removeEventListener("abort", job.onAbort);
    if (job) settling(job);
    next();
  };
  const dropWorker = (reason: Error) => {
    const dropped = worker;
    worker = null;
    if (current) settle(({ reject }) => reject(reason));
    return dropped?.terminate();
  };
  const started = () => {
    const thread = new Worker(ENTRY, { workerData: article });
    const isCurrent = () => worker === thread;
    thread.on("message", (reply: ReviewReply) => {
      if (!isCurrent()) return;
      settle(({ resolve, reject }) => ("review" in reply ? resolve(reply.review) : reject(new Error(reply.error))));
    });
    thread.on(
      "error",
      (error) => isCurrent() && void dropWorker(error instanceof Error ? error : new Error(String(error))),
    );
    thread.on("exit", () => isCurrent() && void dropWorker(new Error("The thread that reviews texts has ended.")));
    return thread;
  };
  const next = () => {
    current ??= waiting.shift() ?? null;
    if (!current) return worker?.unref();
    worker ??= started();
    worker.ref();
    worker.postMessage({ text: current.text, format: current.format } satisfies ReviewJob);
  };
  return {
    review: (text, { format } = {}, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const job: Waiting = {
          text,
          format,
          resolve,
          reject,
          signal,
          onAbort() {
            if (current === job) {
              const dropped = worker;
              worker = null;
              void dropped?.terminate();
              settle(() => reject(signal?.reason));
            } else {
              waiting.splice(waiting.indexOf(job), 1);
              reject(signal?.reason);
            }
          },
        };
        signal?.addEventListener("abort", job.onAbort, { once: true });
        waiting.push(job);
        if (!current) next();
      }),
    async close() {
      const closed = new Error("The thread that reviews texts was closed.");
      for (const { reject, signal, onAbort } of waiting.splice(0)) {
        signal?.removeEventListener("abort", onAbort);
        reject(closed);
      }
      await dropWorker(closed);
    },
  };
}

/** What the thread runs, as the build leaves it. */
const ENTRY = join(ROOT, "dist", "review-thread.js");
