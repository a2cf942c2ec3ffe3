import { AUXILIARIES } from "../language/question-words.js";
import { partOf, type Span, trimmed } from "../model/span.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token, tokenize } from "../text/words.js";

/** These join two clauses, where a subject follows. */
const JOINING = wordList("clauses", "joining");
/** By these a clause begins: pronouns, and what stands before a noun. */
const BEGINNING = wordList("clauses", "beginning");
const SAYING = wordList("saying", "saying");
/** A subject is no longer than this, in words, where a verb shows it. */
const SUBJECT = 4;
/** With fewer words a stretch is no clause. */
const SHORTEST = 3;

/** The claims of a text, in its order: its sentences without its questions, and of each the clauses with a subject of their own. */
export function claimsIn(text: string): Span[] {
  return sentencesIn(text)
    .filter((sentence) => !asks(sentence))
    .flatMap(clausesOf);
}

/** A sentence cut at its semicolons, and at "and", "but", "while" where a subject follows. */
function clausesOf(sentence: Span): Span[] {
  const tokens = tokenize(sentence.text);
  const clauses: Span[] = [];
  let first = 0;
  for (let at = SHORTEST; at + SHORTEST <= tokens.length; at++) {
    if (!beginsClause(sentence.text, tokens, at)) continue;
    const last = at - (JOINING.has(tokens[at - 1]?.norm ?? "") ? 2 : 1);
    if (last - first + 1 < SHORTEST || !tokens.slice(first, last + 1).some(isVerb)) continue;
    clauses.push(stretch(sentence, tokens, first, last));
    first = at;
  }
  return clauses.length === 0 ? [sentence] : [...clauses, stretch(sentence, tokens, first, tokens.length - 1)];
}

/** Whether a clause begins with a word: behind a semicolon, or behind a joining word and with a subject. */
function beginsClause(text: string, tokens: Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (!before || !here) return false;
  if (text.slice(before.end, here.start).includes(";")) return true;
  if (!JOINING.has(before.norm)) return false;
  const isSubject =
    !AUXILIARIES.has(here.norm) && tokens.slice(at + 1, at + 1 + SUBJECT).some(({ norm }) => AUXILIARIES.has(norm));
  return before.norm === "but" || BEGINNING.has(here.norm) || isCapital(here) || isSubject;
}

/** A word that shows itself to be a verb: auxiliaries, verbs of saying, past forms. */
function isVerb({ norm }: Token): boolean {
  return AUXILIARIES.has(norm) || SAYING.has(norm) || norm.endsWith("ed");
}

function stretch(sentence: Span, tokens: Token[], first: number, last: number): Span {
  const from = tokens[first]?.start ?? 0;
  const to = tokens[last]?.end ?? from;
  return trimmed(partOf(sentence, sentence.start + from, sentence.start + to));
}
