import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openCore } from "../src/core/open.js";
import { type Judged, judgeCase, LabelledCase } from "./eval/score.js";

/**
 * Scores the labelled cases and fails under the thresholds:
 *
 *   npm run eval [-- --wrong]      --wrong lists the cases that are answered wrong
 */
interface CaseSet {
  file: string;
  what: string;
  /** Least share right, and largest share dangerous. */
  right: number;
  dangerous: number;
  /** Most flips. */
  flipped: number;
}

const LEARNT = "blind once, then learnt from";
const BLIND = "not learnt from";
const SETS: CaseSet[] = [
  { file: "dev.jsonl", what: "used for tuning", right: 0.95, dangerous: 0.02, flipped: 0 },
  { file: "blind-1.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-2.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-3.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-4.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-5.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-6.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-7.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-8.jsonl", what: LEARNT, right: 0.94, dangerous: 0.02, flipped: 2 },
  { file: "blind-9.jsonl", what: BLIND, right: 0.88, dangerous: 0.03, flipped: 3 },
  { file: "blind-10.jsonl", what: BLIND, right: 0.88, dangerous: 0.03, flipped: 3 },
];
const FOLDER = new URL("../../test/eval/", import.meta.url);

const { values } = parseArgs({ options: { wrong: { type: "boolean" } } });
const core = await openCore();
const problems: string[] = [];
for (const set of SETS) {
  const cases = readFileSync(new URL(set.file, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => LabelledCase.parse(JSON.parse(line)));
  const judged = cases.map((labelled) => ({ labelled, ...judgeCase(core, labelled) }));
  printTable(set, judged);
  problems.push(...shortfalls(set, judged));
  if (values.wrong)
    for (const { labelled, right, dangerous, answer } of judged) if (!right) printWrong(labelled, dangerous, answer);
}
for (const problem of problems) console.error(`FALLS SHORT: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function printTable({ file, what }: CaseSet, judged: Judged[]): void {
  console.log(`\n${file} (${what})`);
  const groups = [...new Set(judged.flatMap((one) => one.groups))].sort();
  for (const group of ["all", ...groups]) {
    const own = group === "all" ? judged : judged.filter((one) => one.groups.includes(group));
    const good = own.filter((one) => one.right).length;
    console.log(`  ${group.padEnd(24)} ${percent(good / own.length)}  ${good}/${own.length}`);
  }
  console.log(
    `  ${"dangerous".padEnd(24)} ${percent(share(judged, "dangerous"))}  ${count(judged, "dangerous")}/${judged.length}`,
  );
  console.log(`  flipped ${count(judged, "flipped")}, fabricated ${fabricatedIn(judged)}`);
}

function shortfalls({ file, right, dangerous, flipped }: CaseSet, judged: Judged[]): string[] {
  return [
    ...(share(judged, "right") < right
      ? [`${file}: right ${percent(share(judged, "right"))}, at least ${percent(right)} asked`]
      : []),
    ...(share(judged, "dangerous") > dangerous
      ? [`${file}: dangerous ${percent(share(judged, "dangerous"))}, at most ${percent(dangerous)} asked`]
      : []),
    ...(count(judged, "flipped") > flipped
      ? [`${file}: ${count(judged, "flipped")} flipped, at most ${flipped} asked`]
      : []),
    ...(fabricatedIn(judged) > 0 ? [`${file}: ${fabricatedIn(judged)} quotes are not the article's words`] : []),
    ...(judged.some((one) => one.groups.includes("quote") && !one.right)
      ? [`${file}: a quotation check is wrong`]
      : []),
  ];
}

function printWrong(labelled: LabelledCase, dangerous: boolean, answer: Judged["answer"]): void {
  const want =
    labelled.mode === "ask"
      ? (labelled.polarity ?? (labelled.answerable ? "an answer" : "not_covered"))
      : labelled.verdict;
  const got = [
    answer.outcome,
    ...(answer.mode === "ask" && answer.polarity ? [answer.polarity] : []),
    answer.quotes[0]?.text ?? "",
  ].join(" ");
  console.log(
    `  ${dangerous ? "DANGEROUS " : ""}${labelled.id} ${labelled.mode}: ${labelled.input}\n    want ${want}; got ${got}`,
  );
}

function count(judged: Judged[], what: "right" | "dangerous" | "flipped"): number {
  return judged.filter((one) => one[what]).length;
}

function share(judged: Judged[], what: "right" | "dangerous"): number {
  return count(judged, what) / judged.length;
}

function fabricatedIn(judged: Judged[]): number {
  return judged.reduce((sum, one) => sum + one.fabricated, 0);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1).padStart(5)} %`;
}
