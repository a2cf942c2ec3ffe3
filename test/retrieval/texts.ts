import fc from "fast-check";

/** Texts of all kinds: anything at all, and words with what makes sentences hard. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ..."a The Smith Mr. U.S. e.g. 3.5 J. said says according to Ann Lee he \" “ ” „ « » ' , . ! ? : ; ( ) (Translated) … — \n \r\n \t \u2028 \ud83d \udc4d 👍 é ß 中文。 العربية".split(
          " ",
        ),
        " ",
      ),
      { maxLength: 80 },
    )
    .map((words) => words.join(" ")),
);

/** Long inputs that bad patterns choke on: 100,000 characters each, about. */
export const HARD_TEXTS: [string, string][] = [
  ["straight quotation marks", '"'.repeat(50_000)],
  ["opening quotation marks", "“".repeat(50_000)],
  ["quoted letters", "“a”".repeat(33_000)],
  ["quoted words", '"a" '.repeat(25_000)],
  ["empty guillemets", "«»".repeat(50_000)],
  ["one word", "a".repeat(100_000)],
  ["names", "Aa ".repeat(33_000)],
  ["initials", "A. ".repeat(33_000)],
  ["titles", "Mr. ".repeat(25_000)],
  ["blank lines", "\n".repeat(100_000)],
  ["short lines", ".\n".repeat(50_000)],
  ["stops", ". ".repeat(50_000)],
  ["reports", "Ann Lee said so. ".repeat(6_000)],
  ["spaces", " ".repeat(100_000)],
  ["apostrophes", "a'".repeat(50_000)],
];
