import { describe, expect, it } from "vitest";
import { accountFor } from "../../src/core/reading/account.js";
import { propositionOf, read, reading } from "./read.js";

/** The words that are taken for granted, and those that are not in the article. */
function accountOf(text: string, topic: string, asked: boolean): { granted: string[]; missing: string[] } {
  const sentence = read(text);
  const account = accountFor(sentence, propositionOf(topic), reading.frame, asked);
  const words = (standing: string) =>
    account.flatMap((one) => (one.standing === standing ? [sentence.tokens[one.at]?.norm ?? ""] : []));
  return { granted: words("taken for granted"), missing: words("not in the article") };
}

describe("a remark beside the matter claims nothing", () => {
  it.each([
    ["of those who talk", "Forgive my pedantry, but did Kerry and Lavrov host the talks?", "pedantry", true],
    ["that opens a question", "Odd wallpaper, did Kerry and Lavrov host the talks?", "wallpaper", true],
    ["that closes a question with or", "Did Kerry and Lavrov host the talks, or is that a hoax?", "hoax", true],
    ["before a colon", "Wallpaper: Kerry and Lavrov hosted the talks.", "wallpaper", false],
    ["that an agency puts first", "GENEVA, Feb 12 (Agency) - Kerry and Lavrov hosted the talks.", "feb", false],
  ])("%s", (_, text, word, asked) => {
    const { granted, missing } = accountOf(text, "hosts", asked);
    expect(granted).toContain(word);
    expect(missing).not.toContain(word);
  });
});

describe("what says how, when or why is no remark", () => {
  it.each([
    ["opens a question", "In a hurry, did Kerry and Lavrov host the talks?", "hurry", true],
    ["closes a claim", "Kerry and Lavrov hosted the talks, over dinner.", "dinner", false],
    ["stands in the sentence", "Kerry and Lavrov hosted the talks over dinner.", "dinner", false],
    ["is all there is", "my helicopter", "helicopter", false],
  ])("where it %s", (_, text, word, asked) => {
    expect(accountOf(text, "hosts", asked).missing).toContain(word);
  });
});
