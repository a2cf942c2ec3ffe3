import { openCore } from "../../src/core/open.js";
import { plainCore } from "../../src/core/plain.js";
import { LONG_TEXTS } from "../../test/core/texts.js";
import { HARD_TEXTS } from "../../test/retrieval/texts.js";

/** So many characters are asked with, one length after the other. */
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** The longest that any of them may take; milliseconds. */
const BAR = 3000;
/** The steepest growth from one length to the next; in proportion it is 3.3 at most. */
const STEEPEST = 6;
/** What takes less than this says nothing about growth; milliseconds. */
const FLOOR = 100;

/**
 * Everything that the core can be asked, with texts on which patterns and loops can blow up: how long up to a million characters
 * take. Ends with 1 where that is too long or grows faster than the text.
 */
export async function benchGrowth(): Promise<void> {
  const core = await openCore();
  const plain = plainCore(core.article.text, "plain");
  const entries: Record<string, (text: string) => unknown> = {
    ask: (text) => core.ask(text),
    "follow-up": (text) => core.ask("why?", [text]),
    check: (text) => core.check(text),
    quotation: (text) => core.quotation(text),
    speaker: (text) => core.quotation("an easy task", text),
    suggest: (text) => core.suggest(text, 5),
    "article without an editor": (text) => plainCore(text, "long"),
    "ask such an article": (text) => plain.ask(text),
    "check such an article": (text) => plain.check(text),
  };
  for (const [name, entry] of Object.entries(entries)) {
    let slowest = { what: "", took: 0 };
    for (const [what, text] of [...LONG_TEXTS, ...HARD_TEXTS]) {
      const took = growth(entry, text);
      const last = took.at(-1) ?? 0;
      if (last > slowest.took) slowest = { what, took: last };
      if (isBounded(took)) continue;
      process.exitCode = 1;
      console.log(`  TOO SLOW: ${name}, ${what}: ${took.map((each) => each.toFixed(0)).join(", ")} ms`);
    }
    console.log(`${name.padEnd(38)} slowest ${slowest.took.toFixed(0)} ms (${slowest.what}; bar ${BAR})`);
  }
}

/** How long each length takes, in milliseconds, up to the first that takes too long. */
function growth(entry: (text: string) => unknown, pattern: string): number[] {
  const took: number[] = [];
  for (const length of LENGTHS) {
    const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
    const began = performance.now();
    entry(text);
    took.push(performance.now() - began);
    if (!isBounded(took)) break;
  }
  return took;
}

/** Whether the last of these times is within the bar, and no leap from the one before. */
function isBounded(took: number[]): boolean {
  const [before = 0, last = 0] = took.slice(-2);
  return last <= BAR && last <= STEEPEST * Math.max(FLOOR, before);
}
