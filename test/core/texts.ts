import fc from "fast-check";
import { core } from "./opened.js";

/** The article's own words, and what turns or marks them. */
const WORDS = [
  ...new Set(core.article.text.split(/\s+/)),
  ..."not isn't n't never is it did who when why how many said says Kerry Lavrov 17 20 more than a “ ” „ ' \" … ? ! , - <b> </b> & \\ \n \t \ud83d \udc4d 👍 停火 وقف __proto__ constructor toString".split(
    " ",
  ),
];

/** Anything that can be typed: code units of all kinds, unpaired surrogates and control characters among them; markup; words of the article. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join("")),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
  sliceOfArticle().map((text) => `"${text}" - Kerry`),
  sliceOfArticle(),
  fc.tuple(anyWords(), sliceOfArticle()).map(([words, slice]) => `<p>${words}</p> ${slice}?`),
);

function sliceOfArticle() {
  const { length } = core.article.text;
  return fc
    .tuple(fc.nat(length), fc.nat(120))
    .map(([start, size]) => core.article.text.slice(start, Math.min(length, start + size)));
}

function anyWords() {
  return fc.string({ unit: "grapheme", maxLength: 30 });
}

const LONG = 100_000;
function repeated(text: string): string {
  return text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG);
}

/** Inputs of 100,000 characters, each of a kind on which patterns and loops can blow up. */
export const LONG_TEXTS: [string, string][] = [
  ["one letter", repeated("a")],
  ["one word", repeated("ceasefire ")],
  ["one name", repeated("Kerry ")],
  ["the article again and again", repeated(core.article.text)],
  ["straight quotation marks", repeated('"')],
  ["opening quotation marks", repeated("“")],
  ["low quotation marks", repeated("„")],
  ["single quotation marks", repeated("'")],
  ["single opening quotation marks", repeated("‘")],
  ["quoted letters", repeated("“a”")],
  ["quoted letters with a name", repeated('"a" Kerry ')],
  ["guillemets", repeated("«»")],
  ["apostrophes in words", repeated("a'")],
  ["titles", repeated("Mr. ")],
  ["stops", repeated(".")],
  ["question marks", repeated("?")],
  ["questions", repeated("a? ")],
  ["commas", repeated(",")],
  ["dashes", repeated("- ")],
  ["negations", repeated("not ")],
  ["numbers", repeated("12 ")],
  ["digits", repeated("1")],
  ["line breaks", repeated("\n")],
  ["blanks", repeated(" ")],
  ["unpaired surrogates", repeated("\ud83d")],
  ["combining marks", `a${repeated("\u0301")}`],
  ["ligatures that fold into many letters", repeated("ﷺ")],
];
