import { AUXILIARIES } from "../language/question-words.js";
import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";
import type { Line } from "./script.js";

const VERBS = wordList("claims", "verbs");
const PERSONAL = wordList("claims", "personal");
const PLURAL = wordList("claims", "plural");
const OF_THE_TEXT = wordList("claims", "of the text itself");
const ASKING = wordList("claims", "asking the reader");
const JOINING = wordList("claims", "joining");
const SUBJECTS = wordList("claims", "subjects");
/** A clause's verb stands within so many words. */
const REACH = 7;
/** A line of so many words with a stop at its end is a sentence, whatever its verb. */
const SURELY_A_SENTENCE = 7;

/** One claim of a sentence: a stretch of the text, with its words. */
export interface Clause {
  span: Span;
  tokens: Token[];
}

/** The claims that a sentence makes: it as a whole, or its clauses at ";" and at "and" or "but" with a subject of their own. */
export function clausesOf(text: string, { span, tokens }: Line): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let hasOwnVerb = false;
  const endAt = (to: number, next: number) => {
    const own = tokens.slice(from, to);
    const [start, end] = [own[0]?.start ?? span.start, to === tokens.length ? span.end : (own.at(-1)?.end ?? span.end)];
    clauses.push({ span: trimmed(partOf(wholeOf(text), from === 0 ? span.start : start, end)), tokens: own });
    from = next;
    hasOwnVerb = false;
  };
  for (let at = 1; at < tokens.length - 1; at++) {
    hasOwnVerb ||= isVerbal(tokens[at - 1]);
    const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
    const isJoining = JOINING.has(tokens[at]?.norm ?? "");
    const begins = gap.includes(";") ? at + (isJoining ? 1 : 0) : isJoining && gap.includes(",") ? at + 1 : null;
    if (begins === null || !hasOwnVerb || !isClause(tokens, begins)) continue;
    endAt(at, begins);
  }
  endAt(tokens.length, tokens.length);
  return clauses;
}

/** Whether a clause with a subject and a verb of its own begins at a word. */
function isClause(tokens: Token[], at: number): boolean {
  const first = tokens[at];
  const isSubject = first !== undefined && (SUBJECTS.has(first.norm) || isCapital(first) || /[^s]s$/.test(first.norm));
  return isSubject && hasVerb(tokens.slice(at + 1, at + 1 + REACH));
}

/** True for words with a finite verb among them, as far as that can be told. */
function hasVerb(tokens: Token[]): boolean {
  return tokens.some(isVerbal);
}

function isVerbal(token: Token | undefined): boolean {
  if (!token) return false;
  return AUXILIARIES.has(token.norm) || VERBS.has(token.norm) || /(?:ed|n't)$/.test(token.norm);
}

/** True for a clause that asks the reader for something: "Do not say that the talks were in Geneva". */
export function asksTheReader({ tokens }: Clause): boolean {
  return ASKING.has(tokens[0]?.norm ?? "");
}

/** What a line is as a claim: none, one for certain, or one only where it is plainly about the matter ("We know that …"). */
export function claimingOf({ span, tokens, isDashed }: Line): "no" | "perhaps" | "yes" {
  const text = span.text.trimEnd();
  const isStopped = /[.…;:]["'”’»)\]]*$/.test(text);
  if (/[?？]["'”’»)\]]*$/.test(text) || isDashed || tokens.length < 3) return "no";
  if (!(isStopped && tokens.length >= SURELY_A_SENTENCE) && !hasVerb(tokens)) return "no";
  if (tokens[0]?.norm === "this" && OF_THE_TEXT.has(tokens[1]?.norm ?? "")) return "no";
  if (tokens.some(({ norm }) => PERSONAL.has(norm.replace(/'.*$/, "")))) return "no";
  const isPlural = tokens.some(({ norm, text: word }) => PLURAL.has(norm) && word !== "US");
  return isPlural || /!["'”’»)\]]*$/.test(text) ? "perhaps" : "yes";
}
