import { syncBuiltinESMExports } from "node:module";
import timers, { setImmediate as turn } from "node:timers/promises";
import { vi } from "vitest";

/** What a turn of the event loop counts as, in milliseconds of the time that `within` keeps. */
const TURN = 10;

/**
 * Does some work in a time of its own, in which a turn of the event loop counts as 10 milliseconds: what waits for seconds is soon over,
 * and how quick the machine is makes no difference. `Date` keeps this time, and so do the timers of this process that are set meanwhile.
 * Within such work it is the same time that goes on.
 * @param limit how long the work may take, in milliseconds of that time
 * @throws what the work throws, or an Error where it takes longer
 */
export async function within<T>(limit: number, work: () => Promise<T>): Promise<T> {
  if (vi.isFakeTimers()) return work();
  keepOwnTime();
  try {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    const done = work();
    done.then(end, end);
    for (let passed = 0; !isOver && passed <= limit; passed += TURN) {
      await turn();
      await vi.advanceTimersByTimeAsync(TURN);
    }
    return await Promise.race([done, Promise.reject(new Error(`it took longer than ${limit} ms`))]);
  } finally {
    keepRealTime();
  }
}

const { setTimeout: realPause } = timers;

function keepOwnTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldClearNativeTimers: true });
  // Vitest leaves these two as they are; and what was imported by its name has to be told.
  Object.assign(timers, { setTimeout: pause });
  vi.spyOn(AbortSignal, "timeout").mockImplementation(abortedAfter);
  syncBuiltinESMExports();
}

function keepRealTime(): void {
  vi.useRealTimers();
  Object.assign(timers, { setTimeout: realPause });
  vi.mocked(AbortSignal.timeout).mockRestore();
  syncBuiltinESMExports();
}

/** As `setTimeout` of node:timers/promises. */
function pause(milliseconds: number, value?: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve(value);
    }, milliseconds);
    const abort = () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    };
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/** As `AbortSignal.timeout`, whose own timer is out of reach. */
function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException("timed out", "TimeoutError")), milliseconds);
  return controller.signal;
}
