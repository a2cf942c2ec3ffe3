import type { AccountedWords, Answer, AskAnswer, CheckAnswer, Span, Standing } from "../core/model/answer.js";
import { shortened, visible } from "./shown-text.js";
import { claimVerdict, WORDS } from "./wording.js";

/**
 * One line of why an answer is what it is: "Contradicted: “suspension” by “the resumption of peace talks”". Nothing in it is escaped for any
 * platform; it holds words that somebody typed, of which only what can be seen is there.
 */
export interface WhyLine {
  label: string;
  text: string;
}

/** So much of one word or phrase is repeated, of one claim, and of the article's words behind them; in UTF-16 code units. */
const ROOM = { words: 60, claim: 120, evidence: 160 } as const;

/** The standings with what they are called, what decides first. */
const STANDINGS: readonly (readonly [Standing, string])[] = [
  ["contradicted", "Contradicted"],
  ["not in the article", "Not in the article"],
  ["borne out", "Borne out"],
  ["taken for granted", "Taken for granted"],
];

/**
 * Tells in a few lines why an answer is what it is: the verdict on each of several claims, then the words of each standing with the article's words
 * that bear them. None of an answer that nothing can be told of.
 * @param typed what was looked up; what it was understood as is told where that is something else
 */
export function whyOf(answer: Answer, typed: string): WhyLine[] {
  if (answer.mode === "quote" || answer.account === null) return [];
  const { of, words } = answer.account;
  const settling = settlingWords(answer);
  const parts = answer.mode === "check" ? answer.parts : [];
  return [
    ...(onOneLine(typed).includes(onOneLine(of)) ? [] : [{ label: WORDS.understood, text: inMarks(of, ROOM.claim) }]),
    ...parts.map(({ text, outcome }) => ({ label: claimVerdict(outcome), text: inMarks(text, ROOM.claim) })),
    ...STANDINGS.flatMap(([standing, label]) => {
      const text = listed(
        words.filter((one) => one.standing === standing),
        settling,
      );
      return text === "" ? [] : [{ label, text }];
    }),
    ...(settling ? [{ label: WORDS.settledBy, text: inMarks(settling.text, ROOM.evidence) }] : []),
    ...(isLeftOpen(answer, words) ? [{ label: WORDS.allInAll, text: WORDS.leftOpen }] : []),
  ];
}

/** True where there is something to tell. */
export function isExplained(answer: Answer): boolean {
  return answer.mode !== "quote" && answer.account !== null;
}

/** The article's words that settle it as a whole; null where nothing is settled. */
function settlingWords(answer: AskAnswer | CheckAnswer): Span | null {
  return answer.quotes.length === 0 || (answer.mode === "ask" && answer.isUnsettled) ? null : answer.decisive;
}

/** The article has every word, and the answer nothing: no one statement has them all. */
function isLeftOpen({ quotes }: Answer, words: AccountedWords[]): boolean {
  return (
    quotes.length === 0 && words.every(({ standing }) => standing === "borne out" || standing === "taken for granted")
  );
}

/**
 * “meeting”, “agreed”; “suspension” by “the resumption of peace talks”: words with the same evidence together, each once. What is borne by the
 * words that settle it as a whole stands without them: they are told below.
 */
function listed(words: AccountedWords[], settling: Span | null): string {
  const groups = new Map<string, Set<string>>();
  for (const { text, evidence } of words) {
    const shown = inMarks(text, ROOM.words);
    if (shown === "") continue;
    const isTold = evidence === null || evidence.text === settling?.text || isSame(text, evidence.text);
    const bearing = isTold ? "" : inMarks(evidence.text, ROOM.evidence);
    groups.set(bearing, (groups.get(bearing) ?? new Set()).add(shown));
  }
  return Array.from(groups, ([evidence, typed]) => [...typed].join(", ") + (evidence && ` by ${evidence}`)).join("; ");
}

/** The article's words need not be repeated where they are the asker's. */
function isSame(typed: string, evidence: string): boolean {
  return onOneLine(typed).toLowerCase() === onOneLine(evidence).toLowerCase();
}

function inMarks(text: string, room: number): string {
  const shown = onOneLine(text);
  return shown === "" ? "" : `“${shortened(shown, room)}”`;
}

function onOneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}
