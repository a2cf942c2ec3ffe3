import type { Core } from "../core/core.js";
import type { TextFormat } from "../core/model/review.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import { reviewDraft } from "../draft-files/review.js";
import { type Finding, type Findings, lookUpEach, MOST_LOOK_UPS } from "./findings.js";
import { type PresentedFinding, presentReview } from "./presented-review.js";
import { notShown, WORDS } from "./wording.js";

/** What the check of a text comes to: what is wrong first. */
export interface Checked extends Findings {
  /** Sentences that stand before the findings; none where the findings say all there is. */
  summary: string[];
  /** The text with all that was found, to be handed over as a report, where not all of it is shown. */
  whole: ReviewedDraft | null;
}

/** More findings than this are left to the report: neither a channel nor a screen is a page. */
const MOST_OF_DRAFT = 5;

/** Checks what somebody's message says: its quotations and claims, and behind them what it asks. */
export function checkMessage(core: Core, message: string, format: TextFormat): Checked {
  const reviewed = reviewDraft(core, { name: MESSAGE, text: message, format });
  const { wrong, unsettled, right } = presentReview(reviewed.review);
  const questions = core.passages(message).filter(({ kind }) => kind === "ask");
  const answered = lookUpEach(core, message, questions, []);
  const all = [...[...wrong, ...unsettled, ...right].map(asFinding), ...answered.found];
  if (all.length === 0) return { found: [], notes: [WORDS.nothingToLookUp], summary: [], whole: null };
  return shown(reviewed, all, MOST_LOOK_UPS);
}

/** Checks the quotations in somebody's message; the whole of it is one where it has no other. */
export function checkQuotations(core: Core, message: string, format: TextFormat): Checked {
  if (message.trim() === "") return checkMessage(core, message, format);
  const reviewed = reviewDraft(core, { name: MESSAGE, text: message, format });
  const { wrong, right } = presentReview(reviewed.review);
  const quotations = [...wrong, ...right].filter(({ finding }) => finding.kind === "quotation").map(asFinding);
  if (quotations.length > 0) return shown(reviewed, quotations, MOST_LOOK_UPS);
  return { ...lookUpEach(core, message, core.quotations(message), []), summary: [], whole: null };
}

/** What a draft that was checked comes to in a message: the summary, and what is wrong; the rest is in its report. */
export function checkedDraft(reviewed: ReviewedDraft): Checked {
  const { summary, wrong } = presentReview(reviewed.review);
  const found = wrong.slice(0, MOST_OF_DRAFT).map(asFinding);
  const left = wrong.length - found.length;
  return { found, notes: left > 0 ? [notShown(left)] : [], summary, whole: reviewed };
}

/** What a message is called in a report. */
const MESSAGE = "message";

function shown(reviewed: ReviewedDraft, all: Finding[], most: number): Checked {
  const found = all.slice(0, most);
  const left = all.length - found.length;
  if (left === 0) return { found, notes: [], summary: [], whole: null };
  return { found, notes: [notShown(left)], summary: presentReview(reviewed.review).summary, whole: reviewed };
}

/** A finding of a review, as one that was looked up by itself. */
function asFinding({ finding: { kind }, words: text, answer, presentation }: PresentedFinding): Finding {
  const lookUp =
    kind === "claim" ? ({ kind: "check", text } as const) : ({ kind: "quote", text, speaker: null } as const);
  return { lookUp, thread: [], answer, presentation };
}
