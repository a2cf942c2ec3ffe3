import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";

/** What somebody asks for, as read from their words. `everyone`: the answer is for the whole channel at once (`ask!`). */
export type Request =
  | { kind: "help"; everyone: false }
  | { kind: "source"; everyone: false }
  | { kind: "ask" | "check" | "quote"; text: string; everyone: boolean };

/** A request that the core can answer. */
export type Lookup = Extract<Request, { text: string }>;

/** Reads the text of a slash command, a mention or a direct message; an exclamation mark behind the first word asks for an answer that everyone sees. */
export function readRequest(typed: string, core: Core): Request {
  const loud = /^(ask|check|quote)!:?\s+/i.exec(typed);
  const [request] = core.read(loud ? `${loud[1]}: ${typed.slice(loud[0].length)}` : typed.replace(/^(\w+)!\s*$/, "$1"));
  if (!request || request.kind === "help" || request.kind === "nothing") return { kind: "help", everyone: false };
  if (request.kind === "source") return { kind: "source", everyone: false };
  return { kind: request.kind, text: request.text, everyone: loud !== null };
}

/** Looks up a request; `thread` holds what was asked before, oldest first. */
export function lookUp(core: Core, request: Pick<Lookup, "kind" | "text">, thread: string[] = []): Answer {
  const { kind, text } = request;
  return core.answer(kind === "quote" ? { kind, text, speaker: null } : { kind, text }, thread);
}
