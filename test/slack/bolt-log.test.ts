import { pino } from "pino";
import { expect, test } from "vitest";
import { boltLog } from "../../src/slack/bolt-log.js";
import { within } from "../time.js";

test("whoever asks for paths of their own making fills no log: a line now and then, cut, and how many it stands for", async () => {
  const lines: Record<string, unknown>[] = [];
  const log = boltLog(pino({}, { write: (line) => lines.push(JSON.parse(line)) }));
  const ask = (path: string) => log.info(`Unhandled HTTP request (GET) made to ${path}`);
  await within(20_000, async () => {
    for (let index = 0; index < 500; index += 1) ask(`/${"x".repeat(10_000)}${index}`);
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    ask("/wp-login.php");
  });
  expect(lines).toHaveLength(2);
  expect(String(lines[0]?.msg).length).toBeLessThanOrEqual(200);
  expect(lines[1]).toMatchObject({ unsaid: 499, msg: "Unhandled HTTP request (GET) made to /wp-login.php" });
});
