import { partOf, type Span } from "../model/span.js";
import { clausesOf } from "../reading/clauses.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { tokenize } from "../text/words.js";

/** The claims of a text, in its order: its sentences without its questions, and of each the clauses with a subject of their own. */
export function claimsIn(text: string): Span[] {
  return sentencesIn(text)
    .filter((sentence) => !asks(sentence))
    .flatMap((span) => {
      const tokens = tokenize(span.text).map((token) => ({
        ...token,
        start: span.start + token.start,
        end: span.start + token.end,
      }));
      return clausesOf(text, { span, tokens }).map((clause) =>
        partOf({ text, start: 0, end: text.length }, clause.span.start, clause.span.end),
      );
    });
}
