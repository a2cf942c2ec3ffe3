import type { Article } from "../model/article.js";
import { type Token, tokenize } from "../text/words.js";

/** A run of the article's words: from the first to the last, by their numbers. */
export interface Run {
  first: number;
  last: number;
}

/** The words of one article, numbered, and where each word stands. */
export interface ArticleWords {
  tokens: Token[];
  places: Map<string, number[]>;
}

/** Numbers the article's words; done once for an article. */
export function numberWords(article: Article): ArticleWords {
  const tokens = tokenize(article.text);
  const places = new Map<string, number[]>();
  tokens.forEach((token, number) => {
    const known = places.get(token.norm);
    if (known) known.push(number);
    else places.set(token.norm, [number]);
  });
  return { tokens, places };
}

/** Every run of the article that has exactly these words, in this order, with none between them. */
export function exactRuns(words: Token[], { tokens, places }: ArticleWords): Run[] {
  const first = words[0];
  if (!first) return [];
  return (places.get(first.norm) ?? [])
    .filter((at) => words.every((word, offset) => tokens[at + offset]?.norm === word.norm))
    .map((at) => ({ first: at, last: at + words.length - 1 }));
}
