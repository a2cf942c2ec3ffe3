import { expect, test } from "vitest";
import { Recent } from "../../src/discord/recent.js";

test("what was shared is remembered for a quarter of an hour, unless it came to nothing", () => {
  let now = 0;
  const recent = new Recent(() => now);
  expect([recent.add("one"), recent.add("two"), recent.add("one")]).toEqual([true, true, false]);
  recent.forget("two");
  expect(recent.add("two")).toBe(true);
  now = 15 * 60_000 - 1;
  expect(recent.add("one")).toBe(false);
  now += 1;
  expect(recent.add("one")).toBe(true);
});
