import { type Article, statementsAt } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import type { Token } from "../text/words.js";
import type { Alignment } from "./align.js";
import type { ArticleWords } from "./article-words.js";

/**
 * The article's words that pasted words are compared with: those that the pieces lie on, in the order of the pasted ones. Pasted words
 * before the first piece and after the last belong to the same sentence of the article: as far as they stand in it, else as many of its
 * words as they may have replaced.
 */
export function alignedWords(
  article: Article,
  { tokens }: ArticleWords,
  pieces: Alignment[],
  pasted: Token[],
): Token[] {
  const isStated = ({ start, end }: Token) =>
    statementsAt(article, start, end).some((one) => one.start <= start && end <= one.end);
  const within = (from: number, to: number, place: number) => {
    const at = tokens[place]?.start ?? 0;
    const [statement] = statementsAt(article, at, at + 1);
    return tokens
      .slice(Math.max(0, from), to)
      .filter((token) => !statement || (token.start >= statement.start && token.end <= statement.end));
  };
  return pieces.flatMap((piece, at) => {
    const before = at === 0 ? within(0, piece.first, piece.first).reverse() : [];
    const after = at === pieces.length - 1 ? within(piece.last + 1, tokens.length, piece.last) : [];
    const ahead = pasted.slice(0, piece.from).reverse();
    const behind = pasted.slice(piece.to + 1);
    return [
      ...before.slice(0, reach(at === 0 ? ahead : [], before)).reverse(),
      ...tokens.slice(piece.first, piece.last + 1).filter(isStated),
      ...after.slice(0, reach(at === pieces.length - 1 ? behind : [], after)),
    ];
  });
}

/** How many words further on the furthest of the pasted words stands; where none does, as many as were pasted. */
function reach(pasted: Token[], words: Token[]): number {
  const norms = new Set(pasted.filter(({ norm }) => !isFunctionWord(norm)).map(({ norm }) => norm));
  const furthest = words.findLastIndex(({ norm }) => norms.has(norm));
  return furthest < 0 ? pasted.length : furthest + 1;
}
