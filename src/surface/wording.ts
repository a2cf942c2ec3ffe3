import type { Core } from "../core/core.js";
import { type Answer, type CheckAnswer, OTHER_LANGUAGE, type QuotationAnswer } from "../core/model/answer.js";
import { MOST_READ } from "../core/model/request.js";

/** The bot's own words, the same on every surface. Everything else that is shown is the article's, and is shown as a quotation. */
export const WORDS = {
  answered: "The article says",
  nearest: "Nearest in the article (not an answer)",
  notCovered: "Not in the article",
  noClearAnswer: "The article does not give a clear yes or no; it says:",
  englishOnly: "I read English only",
  attributedTo: "Attributed to",
  /** Above the lines that tell why an answer is what it is. */
  why: "Why",
  /** Before a follow-up as it was understood. */
  understood: "Understood as",
  settledBy: "Settled by",
  allInAll: "All in all",
  leftOpen: "no statement of the article settles this.",
  /** Before the words of a difference that only the pasted text has, and those that the article has instead. */
  notThere: "Not in the article",
  there: "The article has",
  translated: "translated",
  reported: "as the article reports",
  reporter: "The article",
  context: "In its paragraph",
  more: "More from the article",
  tooFast: "One moment, please: that was a lot at once. Ask again in a few seconds.",
  thanks: "Thank you. It was noted without your name and without your words.",
  outdated: "This button is from an earlier version of me. Please ask again.",
  nothingToLookUp: "There is no claim, no quotation and no question in this message.",
  neverEnds: `is longer than ${grouped(MOST_READ)} characters, and nothing in it ends before that`,
  /** Of a whole text that is checked. */
  nothingToCheck: "Nothing in this text is the article's business: no quotation, and no claim on its matter.",
  nothingWrong: "Nothing to correct.",
  toCorrect: "To correct",
  unsettled: "Not settled by the article",
  right: "As the article has it",
  onlyBracketed: "Only the words in brackets differ.",
  twoPeople: "The text leaves open which of two people said it.",
  anothersToo: "Whom they are given to is wrong as well.",
  clipped: "Left out, though it limits what is quoted",
  correction: "To paste",
  reportSent: "The whole report is in a direct message from me.",
  reportNotSent: "The report could not be sent.",
  theDraft: "The draft",
  checkedAgainst: "Checked against the article",
  notReadOn: `Only the first ${grouped(MOST_READ)} characters were read.`,
} as const;

/** What a greeting gets, and whatever else asks nothing of the article. */
export function hint({ subject }: Core): string {
  return `Ask me about ${subject}, or say “help”.`;
}

/** How much of a message was left out. */
export function notLookedUp(count: number): string {
  return `Not looked up for want of room: ${count}.`;
}

/** How much of what was found has no room in a message. */
export function notShown(count: number): string {
  return `Not shown for want of room: ${count}.`;
}

/** The verdict that stands first in an answer, a few words long; with a colon behind it where it only leads to the article's words. */
export function verdict(answer: Answer): string {
  if (answer.mode !== "quote" && answer.gap?.id === OTHER_LANGUAGE) return WORDS.englishOnly;
  if (answer.mode === "ask" && answer.isUnsettled) return WORDS.noClearAnswer;
  switch (answer.outcome) {
    case "answered":
      return answer.polarity === "yes" ? "Yes" : answer.polarity === "no" ? "No" : WORDS.answered;
    case "not_covered":
      return WORDS.notCovered;
    case "supported":
    case "refuted":
    case "not_enough_info":
      return claimVerdict(answer.outcome);
    case "exact":
      return "Exact: these words stand in the article";
    case "altered":
      return isAnothers(answer)
        ? "Altered, and misattributed: the article has other words, and another speaker"
        : "Altered: the article has other words";
    case "misattributed":
      return isReported(answer)
        ? "Misattributed: not their own words; the article reports in words of its own what they said"
        : "Misattributed: the words stand in the article, but are not theirs";
    case "not_found":
      return "Not found: these words do not stand in the article";
  }
}

/** The verdict by itself, without what only leads to the article's words. */
export function verdictAlone(answer: Answer): string {
  return verdict(answer).replace(/; it says:$/, "");
}

/** The verdict on one claim. */
export function claimVerdict(outcome: CheckAnswer["outcome"]): string {
  switch (outcome) {
    case "supported":
      return "Supported by the article";
    case "refuted":
      return "Refuted by the article";
    case "not_enough_info":
      return "Not enough information in the article";
  }
}

/** True where the pasted words are given to somebody, and are another's. */
function isAnothers({ claimedSpeaker, speaker }: QuotationAnswer): boolean {
  return claimedSpeaker !== null && speaker !== null && claimedSpeaker !== speaker.name;
}

/** True where the pasted words render what the claimed speaker said, and are nobody's speech. */
function isReported({ claimedSpeaker, quotes }: QuotationAnswer): boolean {
  return quotes.some(({ kind, speaker }) => kind !== "quotation" && speaker.name === claimedSpeaker);
}

/**
 * What the marks in a difference mean.
 * @param removed how a surface marks the words that only the pasted text has: "Struck out"
 * @param added how it marks those that the article has instead: "Bold"
 */
export function legend(removed: string, added: string): string {
  return `${removed}: not in the article. ${added}: what the article has.`;
}

/** 4000 as "4,000"; `toLocaleString` would load tables for a quarter of the program's start. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
