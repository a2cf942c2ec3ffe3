import type { Answer } from "../core/answer.js";
import type { Core, Person } from "../core/core.js";

/** What somebody asks for, as read from their words. `everyone`: the answer is for the whole channel at once (`ask!`). */
export type Request =
  | { kind: "help"; everyone: false }
  | { kind: "source"; everyone: false }
  | { kind: "ask" | "check" | "quote"; text: string; everyone: boolean };

/** A request that the core can answer. */
export type Lookup = Extract<Request, { text: string }>;

/** What tells a quotation from a question: whom the article names, and what stands in it. */
type Readers = Pick<Core, "people" | "quotation">;

const words = (list: string) => new Set(list.split(" "));

/** Words that make "check …" or "quote …" the beginning of a sentence: "check again who hosted", "quote me what Kerry said". */
const CONTINUATIONS = words(
  "what who whom whose when where why how which with in into on out for from of by about at up over off points to again me us please something anything everything",
);
/** Words that a question begins with. */
const QUESTIONS = words(
  "what who whom whose when where why how which is are was were do does did has have had will would can could should may might",
);
/** What "quote the …" asks for a part of, and what "check the …" asks to look into. */
const WRITTEN =
  /^(?:the|an?|any|some|this|that) (?:article|text|source|story|report|part|passage|line|bit|words?)s?\b/i;

/**
 * Reads the text of a slash command, a mention or a direct message.
 *
 * A first word `ask`, `check`, `quote`, `source` or `help` names the request, an exclamation mark behind it asks for an answer that
 * everyone sees, a colon leaves no doubt. "check" and "quote" are also ordinary words: without either, what does not read as a claim
 * ("check again who hosted") or does not stand in the article ("quote Kerry on aid") is a question as it stands.
 */
export function readRequest(text: string, core: Readers): Request {
  const match = /^(ask|check|quote|source|help)(!?)(:?)(?:\s+|$)/i.exec(text);
  const word = match?.[1]?.toLowerCase();
  const everyone = match?.[2] === "!";
  const rest = match ? text.slice(match[0].length).trim() : text.trim();
  if (word === "source" || word === "help") return rest ? ask(text, false) : { kind: word, everyone: false };
  if (!rest) return { kind: "help", everyone: false };
  if (word === "ask") return ask(rest, everyone);
  const explicit = everyone || match?.[3] === ":";
  if (word === "quote" && (explicit || readsAsQuotation(rest, core))) return { kind: "quote", text: rest, everyone };
  if (word === "check" && (explicit || readsAsClaim(rest)))
    return { kind: "check", text: rest.replace(SUBORDINATE, ""), everyone };
  return ask(text, false);
}

/** Looks up a request; `thread` holds what was asked before, oldest first. */
export function lookUp(core: Core, request: Pick<Lookup, "kind" | "text">, thread: string[] = []): Answer {
  if (request.kind === "check") return core.check(request.text);
  if (request.kind === "quote") {
    const { words, speaker } = splitSpeaker(request.text, core.people);
    return core.quotation(words, speaker);
  }
  return core.ask(request.text, thread);
}

/** Parts pasted words from the speaker behind them: "not an easy task - Lavrov", "…, Lavrov", "… (Lavrov)". */
export function splitSpeaker(text: string, people: Person[]): { words: string; speaker?: string } {
  const match = /^(.*\S)\s*(?:(?:\s[-–—]+|[–—,])\s*([^-–—,()]+)|\(([^()]+)\))\.?$/su.exec(text);
  const name = (match?.[2] ?? match?.[3] ?? "").replace(/\.$/, "").trim().toLowerCase();
  const person = people.find((one) => namesOf(one).includes(name));
  return match?.[1] && person ? { words: match[1], speaker: person.name } : { words: text };
}

function ask(text: string, everyone: boolean): Lookup {
  return { kind: "ask", text: text.trim(), everyone };
}

const SUBORDINATE = /^(?:that|whether|if)\s+/i;

function readsAsClaim(rest: string): boolean {
  if (SUBORDINATE.test(rest)) return true;
  const clauses = rest.split(/[:;,.]\s+/);
  const asks = rest.endsWith("?") || clauses.some((clause) => QUESTIONS.has(firstWord(clause)));
  return !asks && !goesOn(rest);
}

function readsAsQuotation(rest: string, core: Readers): boolean {
  if (/^["'“”„«»‘’]/.test(rest)) return true;
  const pasted = splitSpeaker(rest, core.people).words;
  if (goesOn(pasted) || startsWithName(pasted, core.people)) return false;
  return ["exact", "altered"].includes(core.quotation(pasted).outcome);
}

/** True where the words continue "check" or "quote" as the verb of a sentence. */
function goesOn(rest: string): boolean {
  return CONTINUATIONS.has(firstWord(rest)) || WRITTEN.test(rest);
}

/** "Kerry on aid", "Kerry's words". */
function startsWithName(text: string, people: Person[]): boolean {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return people.flatMap(namesOf).some((name) => lower === name || /^(?:'s)?[\s,]/.test(after(lower, name)));
}

function after(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : "";
}

function namesOf(person: Person): string[] {
  return [person.name.toLowerCase(), ...person.aliases];
}

function firstWord(text: string): string {
  return /^[\p{L}']+/u.exec(text)?.[0].toLowerCase() ?? "";
}
