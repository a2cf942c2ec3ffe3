import { openCore } from "../../src/core/open.js";
import { plainCore } from "../../src/core/plain.js";
import { LONG_TEXTS } from "../../test/core/texts.js";
import { HARD_TEXTS } from "../../test/retrieval/texts.js";
import { PATTERNS, TEXTS } from "./hostile.js";

/** So many characters are asked with, one length after the other. */
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** The longest that any of them may take; milliseconds. A review looks up all that a text says, and Markdown is parsed before. */
const BAR = 3000;
const BARS: Record<string, number> = {
  review: 6000,
  "review with such an article": 6000,
  "review of Markdown": 25_000,
};
/** The steepest growth from one length to the next; in proportion it is 3.3 at most. */
const STEEPEST = 6;
/** What takes less than this says nothing about growth; milliseconds. */
const FLOOR = 300;

/** Makes ready what is asked with a text, and returns the asking, whose time counts. */
type Entry = (text: string) => () => unknown;

/**
 * Everything that the core can be asked, with texts on which patterns and loops can blow up: how long up to a million characters
 * take. Ends with 1 where that is too long or grows faster than the text.
 */
export async function benchGrowth(): Promise<void> {
  const core = await openCore();
  const plain = plainCore(core.article.text, "plain");
  const entries: Record<string, Entry> = {
    ask: (text) => () => core.ask(text),
    "follow-up": (text) => () => core.ask("why?", [text]),
    check: (text) => () => core.check(text),
    quotation: (text) => () => core.quotation(text),
    speaker: (text) => () => core.quotation("an easy task", text),
    read: (text) => () => core.read(text),
    "look up": (text) => () => core.lookUps("ask", text),
    passages: (text) => () => core.passages(text),
    quotations: (text) => () => core.quotations(text),
    review: (text) => () => core.review(text),
    "review of Markdown": (text) => () => core.review(text, { format: "markdown" }),
    suggest: (text) => () => core.suggest(text, 5),
    "ask an article without an editor": (text) => () => plain.ask(text),
    "check such an article": (text) => () => plain.check(text),
    "quotation of such an article": (text) => () => plain.quotation(text),
    "review with such an article": (text) => () => plain.review(text),
    "article without an editor": (text) => () => plainCore(text, "long"),
    "ask a long article": (text) => {
      const long = plainCore(text, "long");
      return () => long.ask("Who said that it is a ceasefire?");
    },
    "quotation of a long article": (text) => {
      const long = plainCore(text, "long");
      return () => long.quotation(text);
    },
  };
  const repeated = [...LONG_TEXTS, ...HARD_TEXTS, ...PATTERNS].map(([what, pattern]): (typeof TEXTS)[number] => [
    what,
    (length) => pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length),
  ]);
  for (const [name, entry] of Object.entries(entries)) {
    let slowest = { what: "", took: 0 };
    const bar = BARS[name] ?? BAR;
    for (const [what, textOf] of [...repeated, ...TEXTS]) {
      const took = growth(entry, textOf, bar);
      const last = took.at(-1) ?? 0;
      if (last > slowest.took) slowest = { what, took: last };
      if (isBounded(took, bar)) continue;
      process.exitCode = 1;
      console.log(`  TOO SLOW: ${name}, ${what}: ${took.map((each) => each.toFixed(0)).join(", ")} ms`);
    }
    console.log(`${name.padEnd(38)} slowest ${slowest.took.toFixed(0)} ms (${slowest.what}; bar ${bar})`);
  }
}

/** How long each length takes, in milliseconds, up to the first that takes too long also at a second try. */
function growth(entry: Entry, textOf: (length: number) => string, bar: number): number[] {
  const took: number[] = [];
  for (const length of LENGTHS) {
    const text = textOf(length);
    const first = milliseconds(entry(text));
    const isSlow = !isBounded([...took, first], bar);
    took.push(isSlow ? Math.min(first, milliseconds(entry(text))) : first);
    if (!isBounded(took, bar)) break;
  }
  return took;
}

function milliseconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Whether the last of these times is within the bar, and no leap from the one before. */
function isBounded(took: number[], bar: number): boolean {
  const [before = 0, last = 0] = took.slice(-2);
  return last <= bar && last <= STEEPEST * Math.max(FLOOR, before);
}
