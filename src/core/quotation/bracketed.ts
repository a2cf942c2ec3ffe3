import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";
import { type ArticleWords, exactRuns, type Run } from "./article-words.js";
import type { Quoted } from "./quoted.js";

/** An editor's words in brackets stand for so many pronouns of the article at most. */
const MOST_REPLACED = 3;

/**
 * The runs of the article that words were quoted from where an editor has added some in brackets, or put them in the place of a pronoun:
 * `This [agreement] will apply`, `[The truce] will apply`. None without brackets.
 */
export function bracketedRuns({ tokens, isBracketed }: Quoted, article: ArticleWords): Run[] {
  const parts: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (isBracketed[at]) continue;
    if (at > 0 && !isBracketed[at - 1] && parts.length > 0) parts.at(-1)?.push(token);
    else parts.push([token]);
  }
  const [first, ...others] = parts;
  if (!first || !isBracketed.some(Boolean)) return [];
  const kept = parts.flat();
  if (kept.every(({ norm }) => isFunctionWord(norm))) return [];
  return exactRuns(first, article).flatMap((run) => {
    let last = run.last;
    for (const part of others) {
      const next = nextOf(part, article, last + 1);
      if (next === null) return [];
      last = next;
    }
    return [{ first: run.first, last }];
  });
}

/** The last word of a part that begins here, or behind a few words that an insertion may stand for. */
function nextOf(part: Token[], { tokens }: ArticleWords, from: number): number | null {
  for (let at = from; at <= from + MOST_REPLACED; at++) {
    if (part.every(({ norm }, offset) => tokens[at + offset]?.norm === norm)) return at + part.length - 1;
    if (!isPronoun(tokens[at], tokens[at + 1])) return null;
  }
  return null;
}

/** Words that stand for something, which brackets may name: "[The truce] will apply". */
const PRONOUNS = wordList("quoting", "pronouns");

/** True for a pronoun by itself: "this" is one in "this will apply", and none in "this week". */
function isPronoun(token: Token | undefined, next: Token | undefined): boolean {
  return token !== undefined && PRONOUNS.has(token.norm) && (next === undefined || isFunctionWord(next.norm));
}
