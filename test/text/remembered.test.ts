import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { Remembered } from "../../src/core/text/remembered.js";

it("what was worked out for a word is not worked out again, and gives way only to what was met later", () => {
  let made = 0;
  const remembered = new Remembered<string>(100_000);
  const lengthOf = (word: string) =>
    remembered.of(word, () => {
      made++;
      return String(word.length);
    });
  for (let round = 0; round < 3; round++) expect(lengthOf("ceasefire")).toBe("9");
  expect(made).toBe(1);
  for (let number = 0; number < 10_000; number++) lengthOf(`word ${number}`);
  expect(lengthOf("word 9999")).toBe("9");
  expect(made).toBe(10_001);
  expect(lengthOf("ceasefire")).toBe("9");
  expect(made).toBe(10_002);
});

it("nothing is also remembered", () => {
  const remembered = new Remembered<string | null>(1000);
  expect(remembered.of("a", () => null)).toBeNull();
  expect(remembered.of("a", () => "made again")).toBeNull();
});

/** Reads 100 MB, a new word in each text: were the word remembered as a slice, its 100,000 characters would stay in memory. */
const READ_MUCH = `
  const { openCore } = await import(${JSON.stringify(new URL("../../dist/src/core/open.js", import.meta.url).href)});
  const core = await openCore();
  for (let number = 0; number < 1000; number++) {
    const word = "unheardofword" + String(number).padStart(7, "0");
    const text = Buffer.from("Did the " + word + " end? It did." + " ".repeat(100_000)).toString();
    core.ask(text.slice(0, 3000));
    core.check(text.slice(0, 3000));
    core.quotation(text);
    core.passages(text);
    core.suggest(text, 3);
  }`;

it("a process of 64 MB reads 100 MB and keeps nothing of it", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=64", "--input-type=module", "-e", READ_MUCH],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
