/** What is known of where text is written to. */
export interface Screen {
  /** The width of the window in columns; null where text is not to be wrapped, as in a pipe. */
  columns: number | null;
  /** Whether bold type may be used. */
  colour: boolean;
}

/** Standard output, or what stands for it; a pipe has nothing of what a terminal has. */
export interface Output {
  write(text: string): boolean;
  isTTY?: boolean;
  columns?: number;
  hasColors?(): boolean;
}

/** Where the program reads and writes: `process`, or what stands for it. */
export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & Output;
  stderr: NodeJS.WritableStream & Output;
}

/** Narrower windows are written to as if they had this many columns. */
const NARROWEST = 20;

/**
 * What is known of an output at this moment, since a window can change its width. `NO_COLOR` and `TERM=dumb` are heeded by `hasColors`
 * (https://nodejs.org/api/tty.html#writestreamhascolorscount-env).
 */
export function screenOf(output: Output): Screen {
  if (!output.isTTY) return { columns: null, colour: false };
  return {
    columns: output.columns ? Math.max(NARROWEST, output.columns) : null,
    colour: output.hasColors?.() ?? false,
  };
}
