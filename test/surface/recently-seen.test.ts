import { expect, test } from "vitest";
import { RecentlySeen } from "../../src/surface/recently-seen.js";

test("what was seen is known until 10,000 others were seen, unless it came to nothing", () => {
  const seen = new RecentlySeen();
  expect([seen.add("one"), seen.add("two"), seen.add("one")]).toEqual([true, true, false]);
  seen.forget("two");
  expect(seen.add("two")).toBe(true);
  for (let other = 0; other < 9_999; other += 1) seen.add(`other ${other}`);
  expect(seen.add("two")).toBe(false);
  for (let other = 0; other < 20_000; other += 1) seen.add(`another ${other}`);
  expect(seen.add("one")).toBe(true);
});
