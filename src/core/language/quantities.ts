import { countsYears, multiplierOf, numberOf } from "../text/numbers.js";
import { wordList, wordPairs } from "../text/word-list.js";
import type { Token } from "../text/words.js";

/** A number in a text, with what it is compared to be: "more than a dozen" is `{ value: 12, comparison: "more" }`. */
export interface Quantity {
  value: number;
  comparison: "exactly" | "more" | "fewer" | "at least" | "at most";
  /** The stem of the word after it, which is what it counts. */
  unit: string | null;
  /** Number of the word. */
  at: number;
}

const COMPARISONS: [string, Quantity["comparison"]][] = [...wordPairs("numbers", "comparisons")].map(
  ([words, name]) => [words, comparisonNamed(name)],
);
/** What may stand between a comparison and its number: "more than just a dozen". */
const BEFORE_NUMBER = wordList("numbers", "before a number");

/** The numbers of a text, in digits or in words up to some hundreds. A decade counts as ten years. */
export function readQuantities(tokens: Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = numberIn(tokens[at]);
    if (value === null) continue;
    const ones = value >= 20 && value < 100 ? numberIn(tokens[at + 1]) : null;
    const isCompound = ones !== null && ones > 0 && ones < 10;
    const multiplier = value < 20 ? multiplierOf(tokens[at + 1]?.norm ?? "") : null;
    const last = isCompound || multiplier ? at + 1 : at;
    const unit = countsYears(tokens[last]?.norm ?? "") ? "year" : (tokens[last + 1]?.stem ?? null);
    const half = tokens[at - 1]?.norm === "a" && tokens[at - 2]?.norm === "half";
    quantities.push({
      value: isCompound ? value + ones : half ? value / 2 : value * (multiplier ?? 1),
      comparison: comparisonBefore(tokens, at),
      unit,
      at,
    });
    at = last;
  }
  return quantities;
}

/** "dozens" is "dozen" by its stem. */
function numberIn(token: Token | undefined): number | null {
  return token ? (numberOf(token.norm) ?? numberOf(token.stem)) : null;
}

function comparisonBefore(tokens: Token[], at: number): Quantity["comparison"] {
  const before = tokens
    .slice(Math.max(0, at - 5), at)
    .map((token) => token.norm)
    .filter((norm) => !BEFORE_NUMBER.has(norm))
    .join(" ");
  return COMPARISONS.find(([words]) => before === words || before.endsWith(` ${words}`))?.[1] ?? "exactly";
}

function comparisonNamed(name: string): Quantity["comparison"] {
  switch (name) {
    case "more":
    case "fewer":
    case "at least":
    case "at most":
      return name;
    default:
      throw new Error(`knowledge/english/numbers.txt: [comparisons]: "${name}" is no comparison`);
  }
}

/** Whether a quantity is true of the real number. */
export function holds({ value, comparison }: Quantity, real: number): boolean {
  switch (comparison) {
    case "exactly":
      return real === value;
    case "more":
      return real > value;
    case "fewer":
      return real < value;
    case "at least":
      return real >= value;
    case "at most":
      return real <= value;
  }
}
