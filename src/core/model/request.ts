/** Something to look up in the article: a question, a claim, or pasted words with whom they are said to be from, where that is known. */
export type LookUp = { kind: "ask" | "check"; text: string } | { kind: "quote"; text: string; speaker: string | null };

/** What somebody wants: something looked up, the help, the article itself, or nothing at all ("hello", "thanks"). */
export type Request = LookUp | { kind: "help" } | { kind: "source" } | { kind: "nothing" };

/** The three ways of looking something up. */
export type LookUpKind = LookUp["kind"];

/**
 * So much of what somebody typed, or of a message, is read, in UTF-16 code units: more than any question or paragraph takes. Of what
 * runs on beyond it, the piece that would be cut is not looked up, since half a sentence may say the opposite of the whole.
 */
export const MOST_READ = 4000;

/** So many earlier questions are read with a follow-up. */
export const MOST_EARLIER = 4;
