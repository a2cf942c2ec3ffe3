import { wordList } from "../text/word-list.js";

/** Words that ask for something other than yes or no. */
export const QUESTION_WORDS = wordList("questions", "question words");

/** Verbs that come first in a yes/no question, and that a negation may cling to. */
export const AUXILIARIES = wordList("questions", "auxiliaries");
