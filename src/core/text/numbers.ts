import { wordPairs } from "./word-list.js";

const VALUES = valuesOf("values");
/** Numbers that a smaller one may stand before, each as what it multiplies by: "two dozen". */
const GROUPS = valuesOf("groups");
/** Nouns that count years: "two decades". */
const YEARS = valuesOf("years");

/** The digits of a folded word that is a number, spelled or not: `six` and `6` are `6`; null for any other word. */
export function digitsOf(norm: string): string | null {
  if (/^\p{N}+$/u.test(norm)) return norm;
  const value = VALUES.get(norm) ?? GROUPS.get(norm);
  return value === undefined ? null : String(value);
}

/** The value of a folded word that is a number, in digits or not, with an ending or not: `six`, `6`, `6th`, `6yrs`; null for any other word. */
export function numberOf(norm: string): number | null {
  const digits = /^(\d{1,6})(?:yrs?|st|nd|rd|th)?$/.exec(norm);
  if (digits) return Number(digits[1]);
  return VALUES.get(norm) ?? GROUPS.get(norm) ?? YEARS.get(norm) ?? null;
}

/** What a folded word multiplies the number before it by, as `dozen` in "two dozen"; null for a word that multiplies nothing. */
export function multiplierOf(norm: string): number | null {
  return GROUPS.get(norm) ?? YEARS.get(norm) ?? null;
}

/** True for a folded word that counts years by the ten. */
export function countsYears(norm: string): boolean {
  return YEARS.has(norm);
}

function valuesOf(section: string): ReadonlyMap<string, number> {
  return new Map([...wordPairs("numbers", section)].map(([word, digits]) => [word, Number(digits)]));
}
