import { diffArrays } from "diff";
import type { Difference } from "../answer.js";
import type { Token } from "../language/tokens.js";

/**
 * The word-level difference from a stretch of the article to pasted words. Same and removed pieces are cut from the article,
 * added ones from the pasted text, each with what stands between its words.
 */
export function wordDifference(
  articleText: string,
  article: Token[],
  pastedText: string,
  pasted: Token[],
): Difference[] {
  const changes = diffArrays(article, pasted, { comparator: (left, right) => left.norm === right.norm });
  let articleAt = 0;
  let pastedAt = 0;
  return changes.flatMap((change): Difference[] => {
    const count = change.value.length;
    const cut = change.added
      ? cutWords(pastedText, pasted, pastedAt, count)
      : cutWords(articleText, article, articleAt, count);
    if (!change.added) articleAt += count;
    if (!change.removed) pastedAt += count;
    return [{ kind: change.added ? "added" : change.removed ? "removed" : "same", text: cut }];
  });
}

function cutWords(text: string, tokens: Token[], from: number, count: number): string {
  const first = tokens[from];
  const last = tokens[from + count - 1];
  return first && last ? text.slice(first.start, last.end) : "";
}
