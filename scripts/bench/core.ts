import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openIndex, unpackCompiled } from "../../src/core/compiled.js";
import { compiledFile, DEFAULT_KNOWLEDGE, openCore } from "../../src/core/open.js";
import { Reader } from "../../src/core/reading/reader.js";
import { queryOf } from "../../src/core/reading/search.js";

const ROUNDS = 60;
const WARM_UP = 10;
const STARTS = 15;
const MAIN = fileURLToPath(new URL("../../main.js", import.meta.url));
const CASES = new URL("../../../test/eval/dev.jsonl", import.meta.url);

/**
 * One question in process beside MiniSearch's own search of the same index (same fields and options), in turns, so that both meet the
 * same machine; then the whole program beside an empty Node process.
 */
export async function benchCore(): Promise<void> {
  const questions = readFileSync(CASES, "utf8")
    .split("\n")
    .filter((line) => line.includes('"mode":"ask"'))
    .map((line): string => JSON.parse(line).input);
  const compiled = unpackCompiled(readFileSync(compiledFile(DEFAULT_KNOWLEDGE)));
  const { index } = openIndex(compiled);
  const reader = new Reader(compiled.knowledge, compiled.lexicon, compiled.fitted);
  const core = await openCore();
  const queries = questions.map((question) => queryOf(reader.read(question)));

  const asks: number[] = [];
  const searches: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    questions.forEach((question, at) => {
      const search = milliseconds(() => index.search(queries[at] ?? ""));
      const ask = milliseconds(() => core.ask(question));
      if (round < WARM_UP) return;
      searches.push(search);
      asks.push(ask);
    });
  }
  report("MiniSearch's search", searches);
  report("ask", asks);
  console.log(`ask / search, median: ${(quantile(asks, 0.5) / quantile(searches, 0.5)).toFixed(2)} (bar 0.7)`);

  const program: number[] = [];
  const empty: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    empty.push(milliseconds(() => execFileSync(process.execPath, ["-e", "0"])));
    program.push(milliseconds(() => execFileSync(process.execPath, [MAIN, "Is this a ceasefire?"])));
  }
  report("node -e 0", empty);
  report('node main.js "Is this a ceasefire?"', program);
  console.log(`program / node -e 0, median: ${(quantile(program, 0.5) / quantile(empty, 0.5)).toFixed(2)} (bar 1.8)`);
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function report(what: string, times: number[]): void {
  console.log(
    `${what.padEnd(38)} median ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms`,
  );
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
