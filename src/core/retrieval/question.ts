import { isFunctionWord } from "../text/function-words.js";
import { type Token, tokenize } from "../text/words.js";
import { type AnswerType, answerTypeOf } from "./answer-type.js";

/** A question as far as it can be read without knowing what it is about. */
export interface PlainQuestion {
  /** Its words but for those that carry only grammar. */
  content: Token[];
  /** All its words, folded, and their stems: an answer is none of them. */
  asked: ReadonlySet<string>;
  type: AnswerType | null;
  /** In "how many Xs …", the folded X. */
  counted: string | null;
}

/** Longer questions are cut: nobody asks one thing in more words. */
const MOST_WORDS = 100;

/**
 * Reads a question of any kind.
 * @param isWord tells of a word that a hyphen breaks at a line's end whether it is one without it
 */
export function readQuestion(question: string, isWord: (norm: string) => boolean): PlainQuestion {
  const tokens = tokenize(question, isWord).slice(0, MOST_WORDS);
  const isContent = ({ norm }: Token) => !isFunctionWord(norm);
  const many = tokens.findIndex(({ norm }, at) => norm === "many" && tokens[at - 1]?.norm === "how");
  return {
    content: tokens.filter(isContent),
    asked: new Set(tokens.flatMap(({ norm, stem }) => [norm, stem])),
    type: answerTypeOf(tokens),
    counted: many < 0 ? null : (tokens.slice(many + 1).find(isContent)?.norm ?? null),
  };
}
