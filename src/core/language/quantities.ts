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

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
/** Words that a smaller number may stand before: "two dozen". */
const GROUPS = new Map([
  ["dozen", 12],
  ["score", 20],
  ["hundred", 100],
  ["decade", 10],
  ["decades", 10],
]);
const VALUES = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ...GROUPS,
]);
const COMPARISONS: [string, Quantity["comparison"]][] = [
  ["no more than", "at most"],
  ["not more than", "at most"],
  ["no fewer than", "at least"],
  ["no less than", "at least"],
  ["more than", "more"],
  ["greater than", "more"],
  ["larger than", "more"],
  ["longer than", "more"],
  ["older than", "more"],
  ["shorter than", "fewer"],
  ["younger than", "fewer"],
  ["fewer than", "fewer"],
  ["less than", "fewer"],
  ["smaller than", "fewer"],
  ["at least", "at least"],
  ["at most", "at most"],
  ["up to", "at most"],
  ["over", "more"],
  ["above", "more"],
  ["exceeds", "more"],
  ["under", "fewer"],
  ["below", "fewer"],
];

/** The numbers of a text, in digits or in words up to some hundreds. A decade counts as ten years. */
export function readQuantities(tokens: Token[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const tens = numberIn(tokens[at]);
    if (tens === null) continue;
    const ones = tens >= 20 && tens < 100 ? numberIn(tokens[at + 1]) : null;
    const isCompound = ones !== null && ones > 0 && ones < 10;
    const group = tens < 20 ? GROUPS.get(tokens[at + 1]?.norm ?? "") : undefined;
    const last = isCompound || group ? at + 1 : at;
    const unit = tokens[last]?.norm.startsWith("decade") ? "year" : (tokens[last + 1]?.stem ?? null);
    const half = tokens[at - 1]?.norm === "a" && tokens[at - 2]?.norm === "half";
    quantities.push({
      value: isCompound ? tens + ones : half ? tens / 2 : tens * (group ?? 1),
      comparison: comparisonBefore(tokens, at),
      unit,
      at,
    });
    at = last;
  }
  return quantities;
}

function numberIn(token: Token | undefined): number | null {
  if (!token) return null;
  const word = VALUES.get(token.norm) ?? VALUES.get(token.stem);
  if (word !== undefined) return word;
  const digits = /^(\d{1,6})(?:yrs?|st|nd|rd|th)?$/.exec(token.norm);
  return digits ? Number(digits[1]) : null;
}

function comparisonBefore(tokens: Token[], at: number): Quantity["comparison"] {
  const before = tokens
    .slice(Math.max(0, at - 5), at)
    .map((token) => token.norm)
    .filter((norm) => !["just", "the", "a", "an", "only", "like"].includes(norm))
    .join(" ");
  return COMPARISONS.find(([words]) => before === words || before.endsWith(` ${words}`))?.[1] ?? "exactly";
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
