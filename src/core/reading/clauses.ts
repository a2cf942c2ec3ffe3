import { AUXILIARIES } from "../language/question-words.js";
import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token } from "../text/words.js";

const VERBS = wordList("claims", "verbs");
const JOINING = wordList("claims", "joining");
const SUBJECTS = wordList("claims", "subjects");
/** A clause's verb stands within so many words. */
const REACH = 7;

/** A sentence or a clause of it: a stretch of the text, with its words. */
export interface Clause {
  span: Span;
  tokens: Token[];
}

/** The claims that a sentence makes: it as a whole, or its clauses at ";" and at "and" or "but" with a subject of their own. */
export function clausesOf(text: string, { span, tokens }: Clause): Clause[] {
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
export function hasVerb(tokens: Token[]): boolean {
  return tokens.some(isVerbal);
}

function isVerbal(token: Token | undefined): boolean {
  if (!token) return false;
  return AUXILIARIES.has(token.norm) || VERBS.has(token.norm) || /(?:ed|n't)$/.test(token.norm);
}
