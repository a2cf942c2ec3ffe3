import { AUXILIARIES } from "../language/question-words.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { clausesOf, hasVerb } from "../reading/clauses.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { wordList } from "../text/word-list.js";
import { type Token, tokenize } from "../text/words.js";

const JOINING = wordList("claims", "joining");
const SAYING = wordList("saying", "saying");
/** Behind "and" a subject is no longer than this, in words, where a verb shows that it is one. */
const REACH = 4;
/** With fewer words a stretch claims nothing by itself. */
const SHORTEST = 3;

/** The claims of a text, in its order: its sentences without its questions, and of each what is said at ";", "and" and "but" by itself. */
export function claimsIn(text: string): Span[] {
  return sentencesIn(text)
    .filter((sentence) => !asks(sentence))
    .flatMap((span) => {
      const tokens = tokenize(span.text).map((token) => placed(token, span.start));
      return clausesOf(text, { span, tokens }).flatMap((clause) => predicatesOf(text, clause.span, clause.tokens));
    });
}

function placed(token: Token, from: number): Token {
  return { ...token, start: from + token.start, end: from + token.end };
}

/** "… announced access and said the pause would extend to Daesh": what is said with a verb of its own, with or without a subject. */
function predicatesOf(text: string, span: Span, tokens: Token[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let at = SHORTEST; at + SHORTEST <= tokens.length; at++) {
    const isSemicolon = text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(";");
    const last = isSemicolon ? at - 1 : at - 2;
    if (last - first + 1 < SHORTEST) continue;
    const isJoined =
      JOINING.has(tokens[at - 1]?.norm ?? "") && hasVerb(tokens.slice(first, last + 1)) && beginsPredicate(tokens, at);
    if (!isSemicolon && !isJoined) continue;
    spans.push(partOf(wholeOf(text), tokens[first]?.start ?? 0, tokens[last]?.end ?? 0));
    first = at;
  }
  return spans.length === 0 ? [span] : [...spans, partOf(wholeOf(text), tokens[first]?.start ?? 0, span.end)];
}

/** A verb right there, or an auxiliary a few words on: "said …", "called off …", "el-Nusrah will be …". */
function beginsPredicate(tokens: Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  const isVerb = SAYING.has(norm) || AUXILIARIES.has(norm) || norm.endsWith("ed");
  return isVerb || tokens.slice(at + 1, at + REACH).some((token) => AUXILIARIES.has(token.norm));
}
