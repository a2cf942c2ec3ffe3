import fc from "fast-check";
import { expect, test } from "vitest";
import { RateLimit } from "../../src/surface/rate-limit.js";

test("a person may ask five times at once, then gets one notice, and may ask again two seconds later", () => {
  let now = 0;
  const pace = new RateLimit(() => now);
  const turns = () => Array.from({ length: 7 }, () => pace.take("ann"));
  expect(turns()).toEqual(["answer", "answer", "answer", "answer", "answer", "notice", "silence"]);
  now = 2000;
  expect([pace.take("ann"), pace.take("ann")]).toEqual(["answer", "silence"]);
  now = 60_000;
  expect(turns()).toEqual(["answer", "answer", "answer", "answer", "answer", "notice", "silence"]);
});

test("one who asks fast takes nothing from others", () => {
  const pace = new RateLimit(() => 0);
  for (let times = 0; times < 20; times += 1) pace.take("ann");
  expect(pace.take("bob")).toBe("answer");
});

test("in any ten seconds nobody gets more than ten answers, and whoever asks every two seconds gets all of them", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 80 }), (pauses) => {
      let now = 0;
      const pace = new RateLimit(() => now);
      const answered: number[] = [];
      for (const pause of pauses) {
        now += pause;
        if (pace.take("ann") === "answer") answered.push(now);
        else expect(pause).toBeLessThan(2000);
      }
      for (const from of answered)
        expect(answered.filter((at) => at >= from && at < from + 10_000).length).toBeLessThanOrEqual(10);
    }),
  );
});
