import type { Refusal } from "./refusal.js";

/** A bot that has been started on a platform. */
export interface Running {
  /** Whether it is connected at this moment, so that what is asked there is answered. */
  isUp(): boolean;
  /** Settles when the platform lets the bot in no longer while it runs; never otherwise. Whoever started it tells so, and stops it. */
  refused: Promise<Refusal>;
  /** Takes no new work, finishes what is in flight, and leaves, within the deadlines below. */
  stop(): Promise<void>;
}

/**
 * From the signal on, leaving takes at most so long; milliseconds. Docker gives a container ten seconds before it ends it
 * (https://docs.docker.com/reference/cli/docker/container/stop/), and half of that is courtesy enough.
 */
const PROGRAM = 4800;
/** How long the answers under way are waited for. */
const ANSWERS = PROGRAM - 800;

/** How long each part of leaving may take, in milliseconds. */
export const LEAVING = {
  program: PROGRAM,
  /** The process of one shard, which the first process would otherwise leave behind. */
  shard: PROGRAM - 100,
  answers: ANSWERS,
  /** Of these, the last ones are for telling askers that their answer is abandoned. */
  lastWords: 800,
  /** Closing a connection in good order, when the answers are out. */
  farewell: 500,
  /** A platform that is not connected yet, and so has nothing to finish. */
  starting: 1000,
} as const;
