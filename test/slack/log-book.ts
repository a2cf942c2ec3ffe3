import { Writable } from "node:stream";
import pino from "pino";

/** A log that tests can read. */
export class LogBook {
  readonly lines: Record<string, unknown>[] = [];
  text = "";
  readonly log = pino(
    new Writable({
      write: (chunk, _encoding, done) => {
        this.take(String(chunk));
        done();
      },
    }),
  );

  constructor(private readonly changed = () => {}) {}

  /** Takes down a line; one that is not JSON is kept as text. */
  take(line: string): void {
    this.text += `${line}\n`;
    if (line.startsWith("{")) this.lines.push(JSON.parse(line));
    this.changed();
  }
}
