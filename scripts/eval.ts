import { readFileSync } from "node:fs";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { openCore } from "../src/core/open.js";
import { readFolderCommand } from "./command.js";
import { crossValidate } from "./eval/cross-validation.js";
import { type Bar, shortfalls, tableOf, wrongCase } from "./eval/report.js";
import { answerCase, judgeAnswer, LabelledCase } from "./eval/score.js";

const USAGE = `usage: npm run eval [-- [DIR] [--wrong] [--no-folds]]

Measures how well questions, claims and quotations are answered, and fails under the bars.

  not learnt from   labelled cases by writers who had not seen the program: these figures mean something
  cross-validation  every phrasing of the folder, answered by a fit without it; about a minute
  seen              cases with which the program was made: they show what breaks, and measure nothing

  DIR          the knowledge folder; without it KNOWLEDGE=DIR, or the project's own. The labelled cases are about the project's own
               article, and are left out for another
  --wrong      lists the cases that are answered wrong
  --no-folds   leaves out the cross-validation
  --help       this text`;

/** The article that the labelled cases are about. */
const ARTICLE = "munich-agreement";
const CASES = new URL("../../test/eval/", import.meta.url);
const SETS: { what: "not learnt from" | "seen"; file: string; bar: Bar }[] = [
  { what: "not learnt from", file: "blind-9.jsonl", bar: { right: 0.89, dangerous: 0.03, flipped: 3 } },
  { what: "not learnt from", file: "blind-10.jsonl", bar: { right: 0.9, dangerous: 0.03, flipped: 3 } },
  { what: "seen", file: "dev.jsonl", bar: { right: 0.95, dangerous: 0.01, flipped: 1 } },
  { what: "seen", file: "quotations.jsonl", bar: { right: 1, dangerous: 0, flipped: 0 } },
  { what: "seen", file: "follow-ups.jsonl", bar: { right: 0.85, dangerous: 0.02, flipped: 0 } },
];
const FOLDS = 5;
const FOLDS_BAR: Bar = { right: 0.75, dangerous: 0.07, flipped: 1200 };

const { folder, has } = readFolderCommand(USAGE, ["wrong", "no-folds"]);
const problems: string[] = [];
try {
  const knowledge = loadKnowledge(folder);
  if (knowledge.article.id === ARTICLE) await scoreSets();
  if (!has("no-folds")) {
    const judged = crossValidate(knowledge, FOLDS);
    console.log(`\ncross-validation of ${judged.length} phrasings in ${FOLDS} folds\n${tableOf(judged)}`);
    if (knowledge.article.id === ARTICLE) problems.push(...shortfalls("cross-validation", FOLDS_BAR, judged));
  }
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
}
for (const problem of problems) console.error(`FALLS SHORT: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function scoreSets(): Promise<void> {
  const core = await openCore(folder);
  for (const { what, file, bar } of SETS) {
    const cases = readFileSync(new URL(file, CASES), "utf8")
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => LabelledCase.parse(JSON.parse(line)));
    const judged = cases.map((labelled) => ({
      labelled,
      ...judgeAnswer(core.article, labelled, answerCase(core, labelled)),
    }));
    console.log(`\n${file} (${what})\n${tableOf(judged)}`);
    problems.push(...shortfalls(file, bar, judged));
    if (has("wrong")) for (const one of judged) if (!one.right) console.log(wrongCase(one.labelled, one));
  }
}
