import type { Finding } from "../core/model/review.js";

/** A stretch of a text, with the ids of the findings that it belongs to: those that begin last come first, as they are the narrowest. */
export interface MarkedPiece {
  text: string;
  ids: string[];
}

/** A text in pieces that together are the whole of it, parted wherever a finding begins or ends. */
export function markedText(text: string, findings: Pick<Finding, "id" | "spans">[]): MarkedPiece[] {
  const edges = findings
    .flatMap(({ id, spans }) =>
      spans.flatMap(({ start, end }) => [
        { at: start, id, opens: true },
        { at: end, id, opens: false },
      ]),
    )
    .toSorted((a, b) => a.at - b.at);
  const pieces: MarkedPiece[] = [];
  const open: string[] = [];
  let from = 0;
  const endAt = (to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), ids: open.toReversed() });
    from = Math.max(from, to);
  };
  for (const { at, id, opens } of edges) {
    endAt(at);
    if (opens) open.push(id);
    else open.splice(open.lastIndexOf(id), 1);
  }
  endAt(text.length);
  return pieces;
}
