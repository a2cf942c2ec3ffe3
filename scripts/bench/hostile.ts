/** Patterns on which a reader of text may blow up, beside those that the tests have: what each is, and what is repeated. */
export const PATTERNS: [string, string][] = [
  ["references to characters", "&#39;"],
  ["references within references", "&amp;"],
  ["ampersands", "&"],
  ["characters never seen", "a\u200b"],
  ["soft hyphens at line ends", "a\u00ad\n"],
  ["hyphens at line ends", "cease-\n"],
  ["tildes", "~"],
  ["struck-out words", "~~a~~ "],
  ["single tildes", "~ a"],
  ["odd apostrophes", "a´"],
  ["items of a list", "- a b\n"],
  ["short sentences", "It is. "],
  ["sentences in Chinese", "停火。"],
  ["speakers behind nothing", "- Kerry. "],
  ["quotations with a speaker", '"We go," said Ann Lee. '],
  ["quotations of nobody known", '"a b" Xerry said '],
  ["particles of names", "de "],
  ["verbs of saying", "said "],
  ["quotations never closed", "“a "],
  ["marks that do not match", '"a b “c d '],
  ["clauses", "the war was long, and "],
  ["clauses without a verb", "a, and the "],
  ["quotations broken by a speaker", '"a b," he said, '],
  ["altered quotations", '"There are too many cooks involved in the political hostilities," he said. '],
  ["words in brackets", "[a] b "],
  ["labels", "KERRY: a b.\n"],
  ["lines of a block quotation", "> a b\n"],
  ["block quotations within one another", "> "],
  ["brackets", "("],
  ["negations of questions", "isn't it "],
];

/** Texts of a length that are no repetition: a beginning that waits for an end, and words that are met once. In UTF-16 code units. */
export const TEXTS: [string, (length: number) => string][] = [
  ["a quotation never closed", (length) => beginning("“", "He is. ", length)],
  ["a strike never closed", (length) => beginning("~~", "a ~b ", length)],
  ["a speaker after a quotation", (length) => beginning('"That is ambitious." ', "- Kerry. ", length)],
  ["a comma, blanks and a bracket", (length) => `${beginning(",", " ", length - 1)}(`],
  ["an escape of escapes", (length) => beginning("&", "amp;", length)],
  ["stops before a letter", (length) => `${".".repeat(length - 1)}a`],
  ["words that are met once", wordsOnce],
];

function beginning(first: string, pattern: string, length: number): string {
  return (first + pattern.repeat(Math.ceil(length / pattern.length))).slice(0, length);
}

function wordsOnce(length: number): string {
  const words = Array.from({ length: Math.ceil(length / 8) }, (_, number) => (number * 7_919 + 1e6).toString(36));
  return words.join(" ").slice(0, length);
}
