import type { Answer } from "../core/model/answer.js";
import type { Attribution, ClaimFinding, Finding, QuotationFinding, Review } from "../core/model/review.js";
import { type Presentation, present } from "./presentation.js";
import { ELLIPSIS, visible } from "./shown-text.js";
import { WORDS } from "./wording.js";

/** A review of a text as every surface shows it: a summary, and the findings by what is to be done about them. */
export interface PresentedReview {
  /** Sentences, the most important first: what is to be corrected, what was found of each kind, what was left alone. */
  summary: string[];
  /** What is wrong, in the order of the text. */
  wrong: PresentedFinding[];
  /** Claims on the article's matter that it does not settle. */
  unsettled: PresentedFinding[];
  right: PresentedFinding[];
}

/** A finding as every surface shows it. */
export interface PresentedFinding {
  finding: Finding;
  /** Where it begins in the text; UTF-16 code units. */
  start: number;
  /** The words of the text, without their marks. */
  words: string;
  /** As a look-up of the same words is answered. */
  answer: Answer;
  presentation: Presentation;
}

/** Presents a review. */
export function presentReview(review: Review): PresentedReview {
  const all = review.findings.map((finding) => ({ finding, shown: presentFinding(review, finding) }));
  const those = (fits: (finding: Finding) => boolean) =>
    all.filter(({ finding }) => fits(finding)).map(({ shown }) => shown);
  return {
    summary: summaryOf(review),
    wrong: those(isWrong),
    unsettled: those(isUnsettled),
    right: those((finding) => !isWrong(finding) && !isUnsettled(finding)),
  };
}

/** True for what is to be corrected, or to be seen to at least: a quotation that is not the article's, or clips it; a refuted claim. */
export function isWrong(finding: Finding): boolean {
  if (finding.kind === "claim") return finding.verdict === "refuted";
  if (finding.clipped) return true;
  return finding.verdict !== "exact" && finding.note !== BRACKETED;
}

const BRACKETED = "only bracketed words differ";

/** The text leaves it open which of two people it gives the words to. */
function isOpen(finding: Finding): boolean {
  return finding.kind === "quotation" && finding.note === "two people may have said it";
}

function isUnsettled({ verdict }: Finding): boolean {
  return verdict === "not_enough_info";
}

function presentFinding({ source }: Review, finding: Finding): PresentedFinding {
  const answer = finding.kind === "quotation" ? quotationAnswer(finding, source) : claimAnswer(finding, source);
  const presentation = present(answer);
  return {
    finding,
    start: finding.spans[0]?.start ?? 0,
    words: wordsOf(finding),
    answer,
    presentation: {
      ...presentation,
      attributedTo: givenTo(presentation.attributedTo, finding.attributed),
      remarks: [...presentation.remarks, ...(isOpen(finding) ? [WORDS.twoPeople] : [])],
    },
  };
}

function wordsOf({ spans }: Finding): string {
  return spans.map(({ text }) => visible(text).replace(/\s+/g, " ").trim()).join(` ${ELLIPSIS} `);
}

/** A finding as the answer to a look-up of its words. */
function quotationAnswer(finding: QuotationFinding, source: Review["source"]): Answer {
  const { verdict, speaker, evidence, difference, correction, clipped, note, attributed } = finding;
  const claimedSpeaker = attributed?.name ?? null;
  const known = { outcome: verdict, words: wordsOf(finding), claimedSpeaker, speaker, quotes: evidence };
  return { mode: "quote", ...known, difference, correction, clipped, note: note === BRACKETED ? note : null, source };
}

function claimAnswer({ verdict, evidence, decisive, gap }: ClaimFinding, source: Review["source"]): Answer {
  const known = { outcome: verdict, decisive, quotes: evidence, gap };
  return { mode: "check", ...known, parts: [], nearest: [], account: null, source };
}

/** `John Kerry (“the Secretary of State”)`: whom the text means, and how it says so where that is not by name. */
function givenTo(name: string | null, attributed: Attribution | null): string | null {
  if (name === null || attributed === null) return name;
  const { how } = attributed;
  const said = visible(attributed.text).replace(/\s+/g, " ").trim();
  return (how === "pronoun" || how === "role") && said !== "" ? `${name} (“${said}”)` : name;
}

function summaryOf({ counts: { quotations, claims, silent }, findings }: Review): string[] {
  const wrong = findings.filter(isWrong).length;
  const clipped = findings.filter((finding) => finding.kind === "quotation" && finding.clipped !== null).length;
  const found = findings.filter(({ kind }) => kind === "quotation").length;
  const claimed = findings.length - found;
  if (findings.length === 0) return [WORDS.nothingToCheck];
  return [
    wrong === 0 ? WORDS.nothingWrong : `To correct: ${wrong}.`,
    ...counted(found, "quotation", [
      [quotations.exact, "exact"],
      [quotations.altered, "altered"],
      [quotations.misattributed, "misattributed"],
      [quotations.not_found, "not found"],
      [clipped, "clipped"],
    ]),
    ...counted(claimed, "claim", [
      [claims.supported, "supported"],
      [claims.refuted, "refuted"],
      [claims.not_enough_info, "not settled by the article"],
    ]),
    ...(silent > 0 ? [`${silent} ${silent === 1 ? "other sentence was" : "other sentences were"} left alone.`] : []),
  ];
}

/** "3 quotations: 2 exact, 1 altered." */
function counted(all: number, what: string, parts: [count: number, verdict: string][]): string[] {
  if (all === 0) return [];
  const listed = parts.flatMap(([count, verdict]) => (count > 0 ? [`${count} ${verdict}`] : []));
  return [`${all} ${what}${all === 1 ? "" : "s"}: ${listed.join(", ")}.`];
}
