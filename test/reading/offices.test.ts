import { describe, expect, it } from "vitest";
import { misnamedIn } from "../../src/core/reading/offices.js";
import { read, reading, wordsAt } from "./read.js";

describe("a person with an office that is another's", () => {
  it.each([
    ["Lavrov, the Russian president, conceded it.", ["president"]],
    ["Kerry, the UN envoy, welcomed the developments.", ["UN"]],
    ["Kerry (the Russian foreign minister) spoke.", ["Russian", "foreign", "minister"]],
    ["US Secretary of State Sergei Lavrov spoke.", ["Secretary", "of", "State"]],
    ["The Russian foreign minister, John Kerry, spoke.", ["foreign", "minister"]],
  ])("is found with the wrong words: %s", (text, words) => {
    const sentence = read(text);
    const misnamed = misnamedIn(reading, sentence);
    expect(wordsAt(sentence, misnamed?.words ?? new Set())).toEqual(expect.arrayContaining(words));
    expect(misnamed?.proposition.evidence.length).toBeGreaterThan(0);
  });

  it.each([
    "Lavrov, the Russian foreign minister, conceded it.",
    "US Secretary of State John Kerry spoke.",
    "The UN envoy, Staffan de Mistura, spoke.",
    "The envoy, Kerry and Lavrov were there.",
    "Lavrov, whom the Russian president sent to Munich on a cold day, spoke.",
    "Kerry spoke. The president did not.",
    "Kerry",
    "",
  ])("is not found where nothing is wrong, or something stands between: %s", (text) => {
    expect(misnamedIn(reading, read(text))).toBeNull();
  });
});
