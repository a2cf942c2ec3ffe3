import type { Judged, LabelledCase } from "./score.js";

/** What a set of answers has to reach. */
export interface Bar {
  /** Least share right, and largest share dangerous. */
  right: number;
  dangerous: number;
  /** Most flips. */
  flipped: number;
}

/** The figures of a set of answers, one a line: how many are right, in all and by group, how many dangerous and flipped. */
export function tableOf(judged: Judged[]): string {
  const groups = [...new Set(judged.flatMap((one) => one.groups))].sort();
  const line = (name: string, good: number, of: number) => `  ${name.padEnd(24)} ${percent(good / of)}  ${good}/${of}`;
  return [
    ...["all", ...groups].map((group) => {
      const own = group === "all" ? judged : judged.filter((one) => one.groups.includes(group));
      return line(group, own.filter((one) => one.right).length, own.length);
    }),
    line("dangerous", count(judged, "dangerous"), judged.length),
    `  flipped ${count(judged, "flipped")}, fabricated ${fabricatedIn(judged)}`,
  ].join("\n");
}

/** What falls short of a bar, in words. A quotation that is not the article's, or a quotation check that is wrong, always does. */
export function shortfalls(name: string, bar: Bar, judged: Judged[]): string[] {
  const right = count(judged, "right") / judged.length;
  const dangerous = count(judged, "dangerous") / judged.length;
  const flipped = count(judged, "flipped");
  return [
    ...(right < bar.right ? [`${name}: right ${percent(right)}, at least ${percent(bar.right)} asked`] : []),
    ...(dangerous > bar.dangerous
      ? [`${name}: dangerous ${percent(dangerous)}, at most ${percent(bar.dangerous)} asked`]
      : []),
    ...(flipped > bar.flipped ? [`${name}: ${flipped} flipped, at most ${bar.flipped} asked`] : []),
    ...(fabricatedIn(judged) > 0 ? [`${name}: ${fabricatedIn(judged)} quotes are not the article's words`] : []),
    ...(judged.some((one) => one.groups.includes("quote") && !one.right)
      ? [`${name}: a quotation check is wrong`]
      : []),
  ];
}

/** A case that was answered wrong, and what was wanted, in two lines. */
export function wrongCase(labelled: LabelledCase, { answer, dangerous }: Judged): string {
  const want =
    labelled.mode === "ask"
      ? (labelled.polarity ?? (labelled.answerable ? "an answer" : "not_covered"))
      : labelled.verdict;
  const polarity = answer.mode === "ask" && answer.polarity ? [answer.polarity] : [];
  const got = [answer.outcome, ...polarity, answer.quotes[0]?.text ?? ""].join(" ");
  return `  ${dangerous ? "DANGEROUS " : ""}${labelled.id} ${labelled.mode}: ${labelled.input}\n    want ${want}; got ${got}`;
}

function count(judged: Judged[], what: "right" | "dangerous" | "flipped"): number {
  return judged.filter((one) => one[what]).length;
}

function fabricatedIn(judged: Judged[]): number {
  return judged.reduce((sum, one) => sum + one.fabricated, 0);
}

/** A share as a percentage. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
