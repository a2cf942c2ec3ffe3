import type { Finding, QuotationFinding } from "../../core/model/review.js";

/** A correction with its place in the draft: what is taken out, from `start` to `end` in UTF-16 code units, and what stands there instead. */
export interface Correction {
  id: string;
  start: number;
  end: number;
  text: string;
}

const OPENING = /[“"„«»‘'‚‹›`]{1,2}$/;
const CLOSING = /^[”"“»«’'‘›‹´]{1,2}/;

/** What can be corrected in the draft at one place, by the finding's id. A quotation that is broken by "he said" has more than one. */
export function correctionsOf(text: string, findings: Finding[]): Map<string, Correction> {
  return new Map(
    findings.flatMap((finding) => {
      const correction = finding.kind === "quotation" ? correctionOf(text, finding) : null;
      return correction ? [[finding.id, correction] as const] : [];
    }),
  );
}

function correctionOf(text: string, { id, spans, correction }: QuotationFinding): Correction | null {
  const [span, ...others] = spans;
  if (correction === null || !span || others.length > 0) return null;
  const opening = OPENING.exec(text.slice(0, span.start).slice(-2))?.[0] ?? "";
  const closing = CLOSING.exec(text.slice(span.end, span.end + 2))?.[0] ?? "";
  const words = correction.replace(CORRECTION_MARKS, "");
  const stops = text.slice(span.end + closing.length).startsWith(".") ? "" : (STOP.exec(span.text)?.[0] ?? "");
  // The marks and the stop are the text's own: its sentence goes on around them.
  return {
    id,
    start: span.start - opening.length,
    end: span.end + closing.length,
    text: opening + words.replace(STOP, "") + stops + closing,
  };
}

/** The marks that a correction comes in, for those who paste it. */
const CORRECTION_MARKS = /^[“"„«»‘'‚‹›`]{1,2}|[”"“»«’'‘›‹´]{1,2}$/g;
/** What stands at a quotation's end for the sake of the sentence around it. */
const STOP = /[.,;:]$/;

/** The draft with corrections in it. */
export function correctedText(text: string, corrections: Iterable<Correction>): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: instead } of inOrder(corrections)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), instead);
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

function inOrder(corrections: Iterable<Correction>): Correction[] {
  return [...corrections].toSorted((one, other) => one.start - other.start);
}
