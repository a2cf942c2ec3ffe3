import { diffArrays } from "diff";
import type { Difference } from "../model/answer.js";
import type { Token } from "../text/words.js";

/** Words of a text, in the order in which they are compared. */
interface Words {
  text: string;
  tokens: Token[];
}

/**
 * The word-level difference from pasted words to the article's. Same and added pieces are cut from the article, removed ones from the
 * pasted text, each with what stands between its words; words that do not follow each other in the article are pieces of their own.
 */
export function wordDifference(pasted: Words, article: Words): Difference[] {
  const changes = diffArrays(pasted.tokens, article.tokens, { comparator: (left, right) => left.norm === right.norm });
  let pastedAt = 0;
  let articleAt = 0;
  return changes.flatMap(({ value, added, removed }): Difference[] => {
    const kind = added ? "added" : removed ? "removed" : "same";
    const [{ text, tokens }, at] = removed ? [pasted, pastedAt] : [article, articleAt];
    if (!added) pastedAt += value.length;
    if (!removed) articleAt += value.length;
    return stretches(text, tokens.slice(at, at + value.length)).map((words) => ({ kind, text: words }));
  });
}

/** Cuts words from their text, as long stretches as follow each other there. */
function stretches(text: string, tokens: Token[]): string[] {
  const cuts: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = cuts.at(-1);
    if (last && last.end <= start && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) last.end = end;
    else cuts.push({ start, end });
  }
  return cuts.map(({ start, end }) => text.slice(start, end));
}
