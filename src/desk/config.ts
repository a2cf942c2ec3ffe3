import { z } from "zod";

/** What the desk needs to be told. */
export interface DeskConfig {
  /** 0 for any that is free. */
  port: number;
  host: string;
  /** Whoever asks has to know it; null where only this machine can ask. */
  token: string | null;
  /** Where people reach the desk, where a proxy stands before it. */
  url: URL | null;
  /** How long a draft is kept in memory, in milliseconds. */
  keep: number;
}

/** The port where none is named. */
export const DESK_PORT = 8080;

/** So long a token cannot be guessed, in characters. */
const SHORTEST_TOKEN = 32;

const MINUTE = 60_000;

/** A whole number within bounds, both of them allowed. */
const whole = (min: number, max: number) =>
  z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);

/** The desk's part of the environment; null without `DESK_PORT`. */
export const deskEnvironment = z
  .object({
    DESK_PORT: whole(0, 65535).optional(),
    DESK_HOST: z.string().default("127.0.0.1"),
    DESK_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]*$/, "must not hold blanks, or letters beyond ASCII")
      .min(SHORTEST_TOKEN, `must be at least ${SHORTEST_TOKEN} characters long`)
      .optional(),
    DESK_URL: z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).optional(),
    DESK_KEEP: whole(1, 1440).default(60),
  })
  .transform((env, context): DeskConfig | null => {
    if (env.DESK_PORT === undefined) return null;
    const url = env.DESK_URL === undefined ? null : new URL(env.DESK_URL);
    const open = [
      ...(isLoopback(env.DESK_HOST) ? [] : [`DESK_HOST is ${env.DESK_HOST}`]),
      ...(url === null || isLoopback(url.hostname) ? [] : [`DESK_URL is ${env.DESK_URL}`]),
    ][0];
    if (open && env.DESK_TOKEN === undefined) {
      const message = `is missing: ${open}, so others can reach the desk; it must be a secret of at least ${SHORTEST_TOKEN} characters`;
      context.addIssue({ code: "custom", path: ["DESK_TOKEN"], message });
      return z.NEVER;
    }
    const { DESK_PORT: port, DESK_HOST: host, DESK_TOKEN: token = null, DESK_KEEP: minutes } = env;
    return { port, host, token, url, keep: minutes * MINUTE };
  });

/** True for the names and addresses by which a machine reaches only itself. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || /^127(\.\d{1,3}){3}$/.test(host) || host === "::1" || host === "[::1]";
}
