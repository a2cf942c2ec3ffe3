import { createHash } from "node:crypto";
import type { CheckAnswer, QuotationAnswer, Source } from "../model/answer.js";
import type { ClaimFinding, Finding, QuotationFinding, Review } from "../model/review.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { quotationsOf } from "../text/quotation-marks.js";
import { asks, sentencesIn } from "../text/sentences.js";

/** What a review is made with. */
export interface Reviewing {
  source: Source;
  check(claim: string): CheckAnswer;
  quotation(input: string): QuotationAnswer;
  /** False for a sentence that is not worth looking up, as a greeting. */
  saysAnything(text: string): boolean;
}

/** Finds, attributes and judges every quotation and claim of a running text. */
export function reviewText(reviewing: Reviewing, text: string): Review {
  const quotations = quotationsOf(wholeOf(text)).filter(({ inner }) => /\S\s+\S/.test(inner.text));
  const found: Finding[] = [];
  let silent = 0;
  for (const sentence of sentencesIn(text)) {
    const within = quotations.filter(({ outer }) => outer.start < sentence.end && sentence.start < outer.end);
    for (const { inner, outer } of within)
      if (outer.start >= sentence.start) found.push(quotationFinding(reviewing, text, inner, sentence));
    if (within.length > 0) continue;
    const claim = claimFinding(reviewing, sentence);
    if (claim) found.push(claim);
    else silent++;
  }
  const findings = numbered(found);
  const count = (kind: Finding["kind"], verdict: Finding["verdict"]) =>
    findings.filter((one) => one.kind === kind && one.verdict === verdict).length;
  const { id, sha256 } = reviewing.source;
  return {
    source: { id, sha256 },
    draftSha256: createHash("sha256").update(text).digest("hex"),
    counts: {
      quotations: {
        exact: count("quotation", "exact"),
        altered: count("quotation", "altered"),
        misattributed: count("quotation", "misattributed"),
        not_found: count("quotation", "not_found"),
      },
      claims: {
        supported: count("claim", "supported"),
        refuted: count("claim", "refuted"),
        not_enough_info: count("claim", "not_enough_info"),
      },
      silent,
    },
    findings,
  };
}

function quotationFinding(reviewing: Reviewing, text: string, inner: Span, sentence: Span): QuotationFinding {
  const answer = reviewing.quotation(partOf(wholeOf(text), sentence.start, Math.max(sentence.end, inner.end + 1)).text);
  const { outcome, speaker, quotes, difference, claimedSpeaker } = answer;
  return {
    id: "",
    kind: "quotation",
    spans: [inner],
    attributed: claimedSpeaker === null ? null : { name: claimedSpeaker, how: "name", ...sentence },
    verdict: outcome,
    speaker,
    evidence: quotes,
    difference,
    correction: outcome === "altered" ? `“${quotes[0]?.text ?? ""}”` : null,
    clipped: null,
    note: null,
  };
}

function claimFinding(reviewing: Reviewing, sentence: Span): ClaimFinding | null {
  if (asks(sentence) || !reviewing.saysAnything(sentence.text)) return null;
  const { outcome, quotes, decisive, gap, nearest } = reviewing.check(sentence.text);
  if (outcome === "not_enough_info" && gap === null && nearest.length === 0) return null;
  return {
    id: "",
    kind: "claim",
    spans: [sentence],
    attributed: null,
    verdict: outcome,
    evidence: quotes,
    decisive,
    gap,
  };
}

function numbered(findings: Finding[]): Finding[] {
  const next = { quotation: 1, claim: 1 };
  return findings.map((finding) => ({ ...finding, id: `${finding.kind.charAt(0)}${next[finding.kind]++}` }));
}
