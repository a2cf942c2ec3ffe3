import type { Person } from "../model/person.js";
import type { Request } from "../model/request.js";
import { fold } from "../text/characters.js";
import { wordList } from "../text/word-list.js";
import { tokenize } from "../text/words.js";

/** What tells a quotation from a question: whom the article names, and whether words stand in it. */
export interface Acquaintance {
  people: Person[];
  stands(words: string): boolean;
}

/** Words that make "check …" or "quote …" the beginning of a sentence: "check again who hosted", "quote me what Kerry said". */
const CONTINUATIONS = wordList("requests", "continuations");
/** Words that a question begins with. */
const QUESTIONS = wordList("requests", "questions");
/** What "quote the …" asks for a part of, and what "check the …" asks to look into. */
const WRITTEN =
  /^(?:the|an?|any|some|this|that) (?:article|text|source|story|report|part|passage|line|bit|words?)s?\b/i;
/** No name and no word at the beginning of a request is longer. In UTF-16 code units. */
const LONGEST_NAME = 200;
const SUBORDINATE = /^(?:that|whether|if)\s+/i;

/**
 * Reads what somebody typed in free text.
 *
 * A first word `ask`, `check`, `quote`, `source` or `help` names the request, also with a slash before it, and a colon behind it leaves
 * no doubt. "check" and "quote" are ordinary words too: without the colon, what does not read as a claim ("check again who hosted") or
 * does not stand in the article ("quote Kerry on aid") is a question as it stands.
 */
export function readRequest(typed: string, known: Acquaintance): Request {
  const text = typed.trim();
  const match = /^\/?(ask|check|quote|source|help)(?:\s*(:)\s*|\s+|[.!?]*$)/i.exec(text);
  const word = match?.[1]?.toLowerCase();
  const rest = match ? text.slice(match[0].length).trim() : text;
  if (word === "source" || word === "help") return rest ? ask(text) : { kind: word };
  if (rest === "" || rest === "?") return { kind: "help" };
  if (word === "ask") return ask(rest);
  const isNamed = match?.[2] === ":";
  if (word === "quote" && (isNamed || readsAsQuotation(rest, known)))
    return { kind: "quote", text: rest, speaker: null };
  if (word === "check" && (isNamed || readsAsClaim(rest)))
    return { kind: "check", text: rest.replace(SUBORDINATE, "") };
  return ask(text);
}

function ask(text: string): Request {
  return { kind: "ask", text };
}

function readsAsClaim(rest: string): boolean {
  if (SUBORDINATE.test(rest)) return true;
  const clauses = rest.split(/[:;,.]\s+/);
  const asks = rest.endsWith("?") || clauses.some((clause) => QUESTIONS.has(firstWord(clause)));
  return !asks && !goesOn(rest);
}

function readsAsQuotation(rest: string, { people, stands }: Acquaintance): boolean {
  if (/^["'“”„«»‘’]/.test(rest)) return true;
  if (goesOn(rest) || startsWithName(rest, people)) return false;
  return stands(rest);
}

/** True where the words continue "check" or "quote" as the verb of a sentence. */
function goesOn(rest: string): boolean {
  return CONTINUATIONS.has(firstWord(rest)) || WRITTEN.test(rest);
}

/** "Kerry on aid", "Kerry's words". */
function startsWithName(text: string, people: Person[]): boolean {
  const beginning = fold(text.slice(0, LONGEST_NAME));
  const names = people.flatMap(({ name, aliases }) => [name, ...aliases].map(fold));
  return names.some((name) => beginning.startsWith(name) && /^(?:$|(?:'s)?[\s,])/.test(beginning.slice(name.length)));
}

function firstWord(text: string): string {
  const [first] = tokenize(text.slice(0, LONGEST_NAME));
  return first?.start === 0 ? first.norm : "";
}
