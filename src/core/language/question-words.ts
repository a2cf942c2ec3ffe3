/** Words that ask for something other than yes or no. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set("who whom whose what when where which why how".split(" "));

/** Verbs that come first in a yes/no question, and that a negation may cling to. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were am do does did has have had will would can could should must may might shall".split(" "),
);
