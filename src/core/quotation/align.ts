import { isFunctionWord } from "../text/function-words.js";
import type { Token } from "../text/words.js";
import type { Run } from "./article-words.js";

/** How a stretch of pasted words lies on a run of the article: which words are the same, and how much of the pasted words that is. */
export interface Alignment extends Run {
  /** The pasted words that it accounts for: numbers, last included. */
  from: number;
  to: number;
  /** Sum of the weights of the words that are the same. */
  weight: number;
  /** The most words in a row that are the same. */
  row: number;
}

const SAME = 2;
const OTHER = -1;
const LEFT_OUT = -0.6;
/** Function words stand everywhere; that they match tells little. */
const FUNCTION_WORD_WEIGHT = 0.25;

/** How much a word counts in judging whether two texts are the same. */
export function weightOf(token: Token): number {
  return isFunctionWord(token.norm) ? FUNCTION_WORD_WEIGHT : 1;
}

/** An article of more words is aligned only where most of the pasted ones stand close together. */
const MOST_ALIGNED = 5_000;

/** The best local alignment (Smith and Waterman, 1981) of pasted words on the article; null where nothing matches. */
export function align(words: Token[], article: Token[]): Alignment | null {
  if (article.length <= MOST_ALIGNED) return alignWhole(words, article);
  const from = densest(words, article, MOST_ALIGNED);
  const found = alignWhole(words, article.slice(from, from + MOST_ALIGNED));
  return found && { ...found, first: found.first + from, last: found.last + from };
}

/** Where in the article a stretch of some length begins that has the most of the pasted words' weight. */
function densest(words: Token[], article: Token[], length: number): number {
  const norms = new Set(words.map(({ norm }) => norm));
  const weightAt = (at: number) => {
    const token = article[at];
    return token && norms.has(token.norm) ? weightOf(token) : 0;
  };
  let weight = 0;
  let most = 0;
  let best = 0;
  for (let end = 0; end < article.length; end++) {
    weight += weightAt(end) - weightAt(end - length);
    if (weight > most) [most, best] = [weight, Math.max(0, end - length + 1)];
  }
  return best;
}

function alignWhole(words: Token[], article: Token[]): Alignment | null {
  const width = article.length + 1;
  const score = new Float64Array((words.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= words.length; i++) {
    for (let j = 1; j <= article.length; j++) {
      const value = Math.max(
        0,
        at(score, (i - 1) * width + j - 1) + similarity(words[i - 1], article[j - 1]),
        at(score, (i - 1) * width + j) + LEFT_OUT,
        at(score, i * width + j - 1) + LEFT_OUT,
      );
      score[i * width + j] = value;
      if (value > at(score, best)) best = i * width + j;
    }
  }
  return best === 0 ? null : traceBack(words, article, score, best);
}

function at(score: Float64Array, place: number): number {
  return score[place] ?? 0;
}

function similarity(word: Token | undefined, other: Token | undefined): number {
  if (!word || !other || word.norm !== other.norm) return OTHER;
  return SAME * Math.max(weightOf(word), 0.5);
}

/** Follows the best path back to where it began. */
function traceBack(words: Token[], article: Token[], score: Float64Array, best: number): Alignment {
  const width = article.length + 1;
  let place = best;
  let weight = 0;
  let row = 0;
  let longest = 0;
  let first = place;
  while (at(score, place) > 0) {
    first = place;
    const word = words[Math.floor(place / width) - 1];
    const other = article[(place % width) - 1];
    const value = at(score, place);
    if (Math.abs(value - at(score, place - width - 1) - similarity(word, other)) < 1e-9) {
      const isSame = word !== undefined && word.norm === other?.norm;
      if (isSame) weight += weightOf(word);
      row = isSame ? row + 1 : 0;
      longest = Math.max(longest, row);
      place -= width + 1;
    } else {
      row = 0;
      place -= Math.abs(value - at(score, place - width) - LEFT_OUT) < 1e-9 ? width : 1;
    }
  }
  const number = (cell: number) => ({ word: Math.floor(cell / width) - 1, other: (cell % width) - 1 });
  return {
    from: number(first).word,
    to: number(best).word,
    first: number(first).other,
    last: number(best).other,
    weight,
    row: longest,
  };
}
