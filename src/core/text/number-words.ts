const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

/** Numbers as people spell them, with their digits. */
const DIGITS = new Map<string, string>([
  ...SMALL.split(" ").map((word, value): [string, string] => [word, String(value)]),
  ["dozen", "12"],
  ["thirty", "30"],
  ["forty", "40"],
  ["fifty", "50"],
  ["hundred", "100"],
  ["thousand", "1000"],
]);

/** The digits of a folded word that is a number, spelled or not: `six` and `6` are `6`; null for any other word. */
export function digitsOf(norm: string): string | null {
  return /^\p{N}+$/u.test(norm) ? norm : (DIGITS.get(norm) ?? null);
}
