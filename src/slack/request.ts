import type { Answer } from "../core/answer.js";
import type { Core, Person } from "../core/core.js";

/** What somebody asks for, as read from their words. `everyone`: the answer is for the whole channel at once (`ask!`). */
export type Request =
  | { kind: "help"; everyone: boolean }
  | { kind: "source"; everyone: boolean }
  | { kind: "ask" | "check" | "quote"; text: string; everyone: boolean };

/** A request that the core can answer. */
export type Lookup = Extract<Request, { text: string }>;

/** Words that make "check …" or "quote …" the beginning of a sentence: "check what Kerry said", "quote from Lavrov". */
const CONTINUATIONS = new Set(
  "what who whom whose when where why how which with in into on out for from of by about at up over off points".split(
    " ",
  ),
);

/**
 * Reads the text of a slash command, a mention or a direct message.
 *
 * A first word `ask`, `check`, `quote`, `source` or `help` names the request, an exclamation mark behind it asks for an answer that
 * everyone sees. "check" and "quote" are also ordinary words: a text that ends in a question mark, goes on as a sentence ("check
 * what …", "quote from …") or asks for somebody's words ("quote Kerry on …") is a question as it stands.
 */
export function readRequest(text: string, people: Person[]): Request {
  const match = /^(ask|check|quote|source|help)(!?)(:?)(?:\s+|$)/i.exec(text);
  const word = match?.[1]?.toLowerCase();
  const everyone = match?.[2] === "!";
  const rest = match ? text.slice(match[0].length).trim() : text.trim();
  if (word === "source" || word === "help") return rest ? ask(text, false) : { kind: word, everyone };
  if (!rest) return { kind: "help", everyone };
  if (word === "ask") return ask(rest, everyone);
  const explicit = everyone || match?.[3] === ":";
  if (word === "quote" && (explicit || readsAsQuotation(rest, people))) return { kind: "quote", text: rest, everyone };
  if (word === "check" && (explicit || readsAsClaim(rest)))
    return { kind: "check", text: rest.replace(/^(that|whether|if)\s+/i, ""), everyone };
  return ask(text, false);
}

/** Looks up a request; `thread` holds what the same person asked before, oldest first. */
export function lookUp(core: Core, request: Pick<Lookup, "kind" | "text">, thread: string[] = []): Answer {
  if (request.kind === "check") return core.check(request.text);
  if (request.kind === "quote") return core.quotation(request.text);
  return core.ask(request.text, thread);
}

function ask(text: string, everyone: boolean): Lookup {
  return { kind: "ask", text: text.trim(), everyone };
}

function readsAsClaim(rest: string): boolean {
  return !rest.endsWith("?") && !CONTINUATIONS.has(firstWord(rest));
}

function readsAsQuotation(rest: string, people: Person[]): boolean {
  if (/^["'“”„«»‘’]/.test(rest)) return true;
  const lower = rest.toLowerCase();
  const named = people.some((person) =>
    person.aliases.some((alias) => lower === alias || lower.startsWith(`${alias} `)),
  );
  return !named && readsAsClaim(rest);
}

function firstWord(text: string): string {
  return /^[\p{L}']+/u.exec(text)?.[0].toLowerCase() ?? "";
}
