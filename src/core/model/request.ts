/** Something to look up in the article: a question, a claim, or pasted words with whom they are said to be from, where that is known. */
export type LookUp = { kind: "ask" | "check"; text: string } | { kind: "quote"; text: string; speaker: string | null };

/** What somebody wants: something looked up, the help, the article itself, or nothing at all ("hello", "thanks"). */
export type Request = LookUp | { kind: "help" } | { kind: "source" } | { kind: "nothing" };

/**
 * How much of a question or claim is read, in UTF-16 code units: all that a Discord message of a paying user holds. What follows is not looked at;
 * pasted words are read to their end.
 */
export const MOST_READ = 4_000;

/** The three ways of looking something up. */
export type LookUpKind = LookUp["kind"];
