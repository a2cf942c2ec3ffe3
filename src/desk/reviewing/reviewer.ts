import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import { ROOT } from "../../core/open.js";
import type { Opening } from "../../core/opening.js";
import type { Metrics } from "../../health/metrics.js";
import { LIMITS } from "../limits.js";
import { busy, Problem, tooLarge } from "../problems.js";
import type { Done, Reviewed, Task } from "./review-worker.js";

/** As the build makes it, for a thread runs no TypeScript. */
const WORKER = join(ROOT, "dist", "review-worker.js");

/** A review that is waited for. */
interface Job {
  task: Task;
  done(reviewed: Reviewed): void;
  failed(problem: Problem): void;
}

/** Reads and reviews drafts one after the other, in a thread of its own; a few wait in line. */
export class Reviewer {
  readonly #opening: Opening;
  readonly #metrics: Metrics;
  readonly #log: Logger;
  readonly #waiting: Job[] = [];
  #running: Job | null = null;
  #worker: Worker;
  #isOpen = false;
  #isStopped = false;

  /** @param opening what the thread opens its core on */
  constructor(opening: Opening, metrics: Metrics, log: Logger) {
    this.#opening = opening;
    this.#metrics = metrics;
    this.#log = log;
    this.#worker = this.#start();
  }

  /** True while drafts are taken. */
  get isReady(): boolean {
    return this.#isOpen && !this.#isStopped;
  }

  /** Waits until the thread has opened its core. */
  async ready(): Promise<void> {
    if (!this.#isOpen) await once(this.#worker, "message");
  }

  /**
   * Reviews a draft.
   * @param signal ends it, when whoever asked went away
   * @throws Problem 413 for more words than are taken, 422 for a file that cannot be read, 503 where too many wait or it takes too long
   */
  review(task: Task, signal: AbortSignal): Promise<Reviewed> {
    if (this.#isStopped || this.#waiting.length >= LIMITS.draftsWaiting)
      return Promise.reject(busy("Too many drafts wait in line. Try again in a moment.", 5));
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const leave = () => this.#drop(job, new Problem(400, "The connection was closed."));
      const timer = setTimeout(() => this.#drop(job, busy("The draft took too long.", 30)), LIMITS.draftTime);
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", leave);
      };
      const job: Job = {
        task,
        done: (reviewed) => {
          end();
          this.#metrics.took("desk", "draft", performance.now() - began);
          this.#metrics.answered("desk", "reviewed");
          resolve(reviewed);
        },
        failed: (problem) => {
          end();
          reject(problem);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(job);
      this.#next();
      if (signal.aborted) leave();
    });
  }

  /** Ends the thread; what still waits fails. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const left = [...this.#waiting.splice(0), ...(this.#running ? [this.#running] : [])];
    this.#running = null;
    for (const job of left) job.failed(busy("The desk is being stopped.", 10));
    await this.#worker.terminate();
  }

  #start(): Worker {
    this.#isOpen = false;
    const worker = new Worker(WORKER, {
      workerData: this.#opening,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.draftMemory },
    });
    worker.on("message", (done: Done) => {
      if (worker !== this.#worker) return;
      if (done.kind === "ready") this.#isOpen = true;
      else this.#finish(done);
      this.#next();
    });
    worker.on("error", (error) => {
      this.#log.error({ kind: error.name }, "the review thread failed");
      if (worker !== this.#worker) return;
      // One that cannot even be started would fail again and again.
      if (this.#isOpen) this.#restart();
      else void this.stop();
    });
    return worker;
  }

  #next(): void {
    if (this.#running || !this.#isOpen) return;
    this.#running = this.#waiting.shift() ?? null;
    if (this.#running) this.#worker.postMessage(this.#running.task);
  }

  #finish(done: Done): void {
    const job = this.#running;
    this.#running = null;
    if (done.kind === "reviewed") job?.done(done);
    else job?.failed(problemOf(done));
  }

  /** Lets go of a job. One that is under way can only be ended with its thread. */
  #drop(job: Job, problem: Problem): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (this.#running === job) {
      this.#running = null;
      this.#restart();
    }
    job.failed(problem);
  }

  #restart(): void {
    if (this.#isStopped) return;
    void this.#worker.terminate();
    this.#worker = this.#start();
    this.#finish({ kind: "failed" });
  }
}

function problemOf(done: Done): Problem {
  if (done.kind === "too long") return tooLarge(LIMITS.draftWords, "words");
  if (done.kind !== "unreadable") return new Problem(500, "The draft could not be checked.");
  return new Problem(422, `${done.message.charAt(0).toUpperCase()}${done.message.slice(1)}`);
}
