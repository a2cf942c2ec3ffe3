import { setTimeout as pause } from "node:timers/promises";
import { type Logger, levels, pino } from "pino";

/** So many characters wait at most for a reader that has stopped reading; what comes on top is dropped. */
const MOST_WAITING = 1_000_000;
/** How much of a stack stands in a line. */
const MOST_FRAMES = 20;

/** From what on lines are written, the most telling first; pino's names. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The program's log. */
export interface Log {
  log: Logger;
  /** How many lines were dropped so far. */
  dropped(): number;
  /** Waits until all lines are written, at most so many milliseconds. */
  flush(milliseconds: number): Promise<void>;
}

/** A stream that says how many characters wait in it. */
type Stream = NodeJS.WritableStream & { readonly writableLength: number };

/**
 * Opens the log: JSON lines on a stream. Whoever logs never waits for the stream and never fails with it: what cannot be written, because a
 * disk is full or nobody reads, is dropped and counted, and once there is room again a line says how much it was.
 */
export function openLog(stream: Stream, level: LogLevel): Log {
  const writer = new LineWriter(stream);
  return {
    log: pino({ level }, writer),
    dropped: () => writer.dropped,
    flush: async (milliseconds) => {
      const written = new Promise<void>((resolve) => stream.write("", () => resolve()));
      await Promise.race([written, pause(milliseconds, undefined, { ref: false })]);
    },
  };
}

/** Where an error happened in the program, without its message, which may hold a token or what somebody wrote. */
export function stackOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  // The message stands first, with whatever lines it has.
  const message = error.stack.indexOf(error.message);
  const frames = error.stack.slice(message === -1 ? 0 : message + error.message.length).split("\n");
  return frames
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}

/** A line of a stack that names a place: a file with line and column, or Node's own `node:internal/…`. */
const FRAME = /^ {4}at .*:\d+:\d+\)?$/;

/** Writes what there is room for. */
class LineWriter {
  readonly #stream: Stream;
  #untold = 0;
  dropped = 0;

  constructor(stream: Stream) {
    this.#stream = stream;
    // A write that fails says so to whoever made it.
    stream.on("error", () => {});
  }

  write(line: string): void {
    if (this.#stream.writableLength > MOST_WAITING) this.#drop(1);
    else this.#stream.write(line, (error) => (error ? this.#drop(1) : this.#tellDropped()));
  }

  #drop(lines: number): void {
    this.dropped += lines;
    this.#untold += lines;
  }

  #tellDropped(): void {
    if (this.#untold === 0) return;
    const dropped = this.#untold;
    this.#untold = 0;
    const line = { level: levels.values.warn, time: Date.now(), dropped, msg: "lines of the log could not be written" };
    this.#stream.write(`${JSON.stringify(line)}\n`, (error) => {
      if (error) this.#untold += dropped;
    });
  }
}
