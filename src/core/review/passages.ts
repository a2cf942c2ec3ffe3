import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import type { Quoting, Said } from "./said.js";

/** A piece of a text: a quotation with the words around it that name its speaker, or a sentence without one. */
export type Passage = { kind: "quote"; span: Span; speaker: string | null } | { kind: "sentence"; span: Span };

/** The pieces of a text in its order: each quotation once, and each sentence that has none and names no speaker of one. */
export function passagesOf({ script, said, attributor }: Quoting): Passage[] {
  const quoted: Passage[] = [];
  let from = 0;
  for (const [at, one] of said.entries()) {
    const span = contextOf(script.page.text, script.lines, one, said[at + 1], from);
    from = span.end;
    quoted.push({ kind: "quote", span, speaker: one.credit.to?.name ?? null });
  }
  const sentences = script.lines.flatMap(({ span }, number): Passage[] =>
    attributor.spent.has(number) || !/[\p{L}\p{N}]/u.test(span.text) ? [] : [{ kind: "sentence", span }],
  );
  let next = 0;
  const own = sentences.filter(({ span }) => {
    while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    return (quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end;
  });
  return [...quoted, ...own].sort((a, b) => a.span.start - b.span.start);
}

/** A quotation with its sentence, as far as no other one has a part in it, and with whoever is named behind it. */
function contextOf(
  text: string,
  lines: { span: Span }[],
  { speech, credit }: Said,
  next: Said | undefined,
  from: number,
): Span {
  const { start, end } = { start: speech.stretches[0]?.start ?? 0, end: speech.stretches.at(-1)?.end ?? 0 };
  const nextStart = next?.speech.stretches[0]?.start ?? text.length;
  const [first, last] = [lines[speech.first]?.span, lines[speech.last]?.span];
  const lineEnd = last && last.start < end ? last.end : end;
  const namedEnd = credit.to && credit.to.start >= end ? credit.to.end : end;
  const stop = Math.max(end, namedEnd + sentenceEnd(text, namedEnd, nextStart));
  const behind = nextStart < lineEnd ? stop : Math.max(lineEnd, stop);
  const open = first && first.start < start ? first.start : start;
  return trimmed(
    partOf(wholeOf(text), Math.max(from, Math.min(open, start)), Math.min(behind, Math.max(nextStart, end))),
  );
}

/** The stop behind a name, where one stands there. */
function sentenceEnd(text: string, from: number, to: number): number {
  return /^[.!?)]*/.exec(text.slice(from, Math.min(to, from + 4)))?.[0].length ?? 0;
}
