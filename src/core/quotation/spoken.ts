import { type Article, statementsAt } from "../model/article.js";
import type { Token } from "../text/words.js";
import { type ArticleWords, exactRuns, type Run } from "./article-words.js";

/** The article breaks a quotation by so many words of its own at most: `"A," she said, "B"`. */
const MOST_BETWEEN = 25;

/** The runs of the article that have these words as one speaker's, where the article breaks them only to say who speaks. */
export function spokenRuns(words: Token[], article: Article, numbered: ArticleWords): Run[] {
  const { tokens, numbers } = numbered.spoken;
  return exactRuns(words, { tokens, norms: numbered.norms })
    .filter((run) => isOneSpeech(article, numbered, run))
    .map(({ first, last }) => ({ first: numbers[first] ?? 0, last: numbers[last] ?? 0 }));
}

/** Within one paragraph, of one speaker, and with few words of the reporter's between. */
function isOneSpeech(article: Article, { spoken: { tokens, numbers } }: ArticleWords, { first, last }: Run): boolean {
  for (let at = first + 1; at <= last; at++) {
    const between = (numbers[at] ?? 0) - (numbers[at - 1] ?? 0) - 1;
    if (between === 0) continue;
    const [left, right] = [tokens[at - 1], tokens[at]].map(
      (token) => statementsAt(article, token?.start ?? 0, token?.end ?? 0)[0],
    );
    if (between > MOST_BETWEEN || left?.paragraph !== right?.paragraph || left?.speaker.name !== right?.speaker.name)
      return false;
  }
  return true;
}
