import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnglish } from "../../src/core/text/english.js";

describe("a text is not English", () => {
  it.each([
    ["German", "Wer hat das gesagt?"],
    ["German with an English name", "Gilt die Waffenruhe für Daesh?"],
    ["French", "Qui a dit que ce n'est pas une trêve ?"],
    ["Spanish", "¿Cuándo empieza la tregua?"],
    ["Italian", "Quando comincia la tregua e dove?"],
    ["Portuguese", "Quem disse que não é uma trégua?"],
    ["Dutch", "Wanneer wordt het een staakt-het-vuren?"],
    ["Turkish", "Bu bir ateşkes mi?"],
    ["Russian", "Это прекращение огня?"],
    ["Arabic", "متى تبدأ الهدنة؟"],
    ["Chinese", "这是停火吗？"],
    ["Arabic with a name", "متى تبدأ الهدنة؟ Daesh"],
  ])("in %s", (_, text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe("a text is English", () => {
  it.each([
    "Is this a ceasefire?",
    "Did de Mistura welcome it?",
    "el-Nusrah",
    "Lavrov en route to the talks in München",
    "Is it the case that «хватит» was said in Munich?",
    "waffenruhe",
    "",
    "?!",
    "👍",
    "17",
  ])("where it has English words, or tells nothing: %j", (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it("whatever stands behind its beginning", () => {
    const begun = "The talks were held in Munich. ".repeat(20);
    expect(isEnglish(begun + "Это прекращение огня? ".repeat(1000))).toBe(true);
  });

  it("or not, and can always be told", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof isEnglish(text) === "boolean"));
  });
});
