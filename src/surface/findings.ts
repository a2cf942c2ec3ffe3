import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import { type LookUp, MOST_READ } from "../core/model/request.js";
import type { Asked } from "./carried.js";
import { type Presentation, present } from "./presentation.js";
import { hint, notLookedUp, WORDS } from "./wording.js";

/** Something that was looked up, and what came of it. */
export interface Finding {
  lookUp: LookUp;
  /** What was asked before, oldest first, where it was looked up as a follow-up. */
  thread: string[];
  answer: Answer;
  presentation: Presentation;
}

/** What a text comes to, before a platform draws it: a finding for each thing in it, and what is to be said beside them. */
export interface Findings {
  found: Finding[];
  /** Sentences in the bot's own words; without findings, at least one. */
  notes: string[];
}

/** What free text gets in return. */
export type Reply = { kind: "help" } | { kind: "source" } | ({ kind: "findings" } & Findings);

/** So much is looked up of one message, and shown: a channel is not a page. */
export const MOST_LOOK_UPS = 4;

/**
 * Answers what somebody typed in free text.
 * @param thread what was asked before, oldest first
 */
export function replyTo(core: Core, typed: string, thread: string[] = []): Reply {
  const requests = core.read(typed);
  for (const { kind } of requests) if (kind === "help" || kind === "source") return { kind };
  const lookUps = requests.flatMap((request) => ("text" in request ? [request] : []));
  return { kind: "findings", ...findingsOf(core, typed, lookUps, thread) };
}

/**
 * Looks up what was read from a text; what asks nothing of the article, as a greeting or "who are you?", gets a hint at the help.
 * @param thread what was asked before, oldest first
 */
export function findingsOf(core: Core, text: string, lookUps: LookUp[], thread: string[] = []): Findings {
  const { found, notes } = lookUpEach(core, text, lookUps, thread);
  const asksNothing = thread.length === 0 && found.every(({ answer }) => saysNothing(answer));
  const isLost = found.length === 0 || (asksNothing && core.passages(text).length === 0);
  return isLost ? { found: [], notes: [hint(core), ...notes] } : { found, notes };
}

/** What a text asks for, as the thread of a follow-up to it has it; nothing for a greeting, or what asks for the help. */
export function askedIn(core: Core, text: string): string[] {
  return core.read(text).flatMap((request) => ("text" in request ? [request.text] : []));
}

/**
 * Looks up what was read from a text, as much as has room, and says how much was left.
 * @param thread what was asked before, oldest first
 */
export function lookUpEach(core: Core, text: string, lookUps: LookUp[], thread: string[]): Findings {
  const found = lookUps.slice(0, MOST_LOOK_UPS).map((lookUp) => finding(core, lookUp, thread));
  const left = lookUps.length - found.length;
  // Pasted quotations are read whole.
  const isCut =
    text.trim().length > MOST_READ && !(lookUps.length > 0 && lookUps.every(({ kind }) => kind === "quote"));
  const notes = [...(left > 0 ? [notLookedUp(left)] : []), ...(isCut ? [WORDS.notReadOn] : [])];
  return { found, notes };
}

/** Looks a question or claim up once more, as a button carries it. */
export function lookUpAgain(core: Core, { kind, text, thread }: Asked): Finding {
  return finding(core, { kind, text }, thread);
}

function finding(core: Core, lookUp: LookUp, thread: string[]): Finding {
  const answer = core.answer(lookUp, thread);
  return { lookUp, thread, answer, presentation: present(answer) };
}

function saysNothing(answer: Answer): boolean {
  if (answer.mode === "quote") return false;
  return answer.quotes.length === 0 && answer.nearest.length === 0 && answer.gap === null;
}
