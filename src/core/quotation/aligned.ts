import { type Article, statementsAt } from "../model/article.js";
import { isFunctionWord } from "../text/function-words.js";
import type { Token } from "../text/words.js";
import { type Alignment, align, weightOf } from "./align.js";
import type { ArticleWords, Run } from "./article-words.js";

/** Of pasted words that do not stand in the article, so many are compared with it: no quotation from one article is longer. */
const MOST_WORDS = 800;
/** The share of the pasted words' weight that must stand in the article for the words to count as its words, altered. */
const ALTERED_SHARE = 0.5;
/** So many words in a row are the article's, whatever they are. */
const LEAST_ROW = 5;
/** A piece of a stitched quotation counts from this weight on. */
const LEAST_PIECE = 1.5;
const MOST_PIECES = 4;

/** The runs of the article that words were taken from, in the words' order: one, or several where a quotation was stitched together. */
export function alignedPieces(all: Token[], { tokens: article, norms }: ArticleWords): Alignment[] {
  const words = all.slice(0, MOST_WORDS);
  // Aligning takes the product of both lengths; what has too few of the article's words needs none of it.
  const known = words.reduce((sum, word) => sum + (norms.has(word.norm) ? weightOf(word) : 0), 0);
  const count = words.filter(({ norm }) => norms.has(norm)).length;
  const isLikely = known >= LEAST_PIECE && known >= ALTERED_SHARE * weightOfAll(words);
  if (!isLikely && count < Math.max(LEAST_ROW, ALTERED_SHARE * words.length)) return [];
  const pieces: Alignment[] = [];
  let open: Open[] = [{ from: 0, to: words.length - 1, best: undefined }];
  while (open.length > 0 && pieces.length < MOST_PIECES) {
    open = open.map((one) => (one.best === undefined ? { ...one, best: alignedWithin(words, article, one) } : one));
    const ranked = open
      .filter(({ best }) => best !== null)
      .sort((a, b) => (b.best?.weight ?? 0) - (a.best?.weight ?? 0));
    const [heaviest] = ranked;
    const best = heaviest?.best;
    if (!heaviest || !best || (pieces.length > 0 && best.weight < LEAST_PIECE)) break;
    pieces.push(best);
    open = [...open.filter((one) => one !== heaviest), ...unaligned(heaviest, best)].filter(
      ({ from, to }) => to > from,
    );
  }
  return pieces.sort((a, b) => a.from - b.from);
}

/** Words that lie on nothing yet, with where they would lie best; undefined where that is not known. */
interface Open {
  from: number;
  to: number;
  best: Alignment | null | undefined;
}

/** What is left of some words before and behind those that lie on the article. */
function unaligned({ from, to }: Open, best: Alignment): Open[] {
  return [
    { from, to: best.from - 1, best: undefined },
    { from: best.to + 1, to, best: undefined },
  ];
}

function alignedWithin(words: Token[], article: Token[], { from, to }: Open): Alignment | null {
  const piece = align(words.slice(from, to + 1), article);
  return piece && { ...piece, from: piece.from + from, to: piece.to + from };
}

/** True where enough of the words stand in the article for them to be its words with some changed, added or dropped. */
export function isTheArticles(all: Token[], pieces: Alignment[]): boolean {
  const matched = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  // Words in a row tell where they are from, be they small ones: "But in many ways they have".
  if (pieces.some(({ row }) => row >= LEAST_ROW && row >= ALTERED_SHARE * all.length)) return true;
  return matched >= LEAST_PIECE && matched >= ALTERED_SHARE * weightOfAll(all.slice(0, MOST_WORDS));
}

function weightOfAll(words: Token[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

/**
 * The article's words from the first piece to the last, with those beside them that the pasted words before and behind have replaced:
 * as far as one of these stands in the same sentence, else as many; none where a mark sets the pasted words off as an addition.
 */
export function withWordsBeside(
  article: Article,
  { tokens }: ArticleWords,
  pieces: Alignment[],
  { tokens: pasted, text }: { tokens: Token[]; text: string },
): Run {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { first: 0, last: 0 };
  const before = ofSentence(article, tokens, first.first, -1);
  const after = ofSentence(article, tokens, last.last, 1);
  const ahead = isSetOff(text, pasted[first.from - 1], pasted[first.from]) ? [] : pasted.slice(0, first.from).reverse();
  const behind = isSetOff(text, pasted[last.to], pasted[last.to + 1]) ? [] : pasted.slice(last.to + 1);
  return {
    first: first.first - Math.min(before.length, reach(ahead, before)),
    last: last.last + Math.min(after.length, reach(behind, after)),
  };
}

/** The words beside one that belong to the same sentence, going away from it. */
function ofSentence(article: Article, tokens: Token[], from: number, step: 1 | -1): Token[] {
  const at = tokens[from]?.start ?? 0;
  const [statement] = statementsAt(article, at, at + 1);
  const beside: Token[] = [];
  for (let place = from + step; statement; place += step) {
    const token = tokens[place];
    if (!token || token.start < statement.start || token.end > statement.end) break;
    beside.push(token);
  }
  return beside;
}

function isSetOff(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return !left || !right || /[,;:.!?()–—…]|\s-\s/.test(text.slice(left.end, right.start));
}

/** How many words further on the furthest of the pasted words stands; where none does, as many as were pasted. */
function reach(pasted: Token[], words: Token[]): number {
  const norms = new Set(pasted.filter(({ norm }) => !isFunctionWord(norm)).map(({ norm }) => norm));
  const furthest = words.findLastIndex(({ norm }) => norms.has(norm));
  return furthest < 0 ? pasted.length : furthest + 1;
}
