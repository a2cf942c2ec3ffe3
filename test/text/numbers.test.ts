import { expect, it } from "vitest";
import { countsYears, digitsOf, multiplierOf, numberOf } from "../../src/core/text/numbers.js";

it.each([
  ["6", "6", 6],
  ["six", "6", 6],
  ["1938", "1938", 1938],
  ["007", "007", 7],
  ["ninety", "90", 90],
  ["dozen", "12", 12],
  ["17th", null, 17],
  ["5yrs", null, 5],
  ["decade", null, 10],
  ["1234567890", "1234567890", null],
  ["many", null, null],
  ["constructor", null, null],
])("%s has the digits %s and the value %s", (word, digits, value) => {
  expect(digitsOf(word)).toBe(digits);
  expect(numberOf(word)).toBe(value);
});

it("some words multiply the number before them, and some of these count years", () => {
  expect(["dozen", "hundred", "decades", "six"].map(multiplierOf)).toEqual([12, 100, 10, null]);
  expect(["decade", "dozen"].map(countsYears)).toEqual([true, false]);
});
