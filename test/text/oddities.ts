import fc from "fast-check";

/** Every way of writing an apostrophe within a word. */
export const APOSTROPHES = [
  "'",
  "’",
  "‘",
  "‛",
  "ʼ",
  "´",
  "`",
  "′",
  "＇",
  "&#39;",
  "&#x2019;",
  "&rsquo;",
  "&apos;",
  "&amp;#39;",
];

/** Texts of what comes from web pages, word processors and typesetters. */
export const ODDITIES = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'a won t cease fire Kerry . ? - ~ ~~ & &amp; ; # &#39; &nbsp; &ldquo; &rdquo; &quot; &shy; &#10; &amp;amp; “ ” " ﬁ é'.split(
          " ",
        ),
        ...[" ", "\n", "\r\n", "\u00ad", "\u200b", "\u2060", "\u00a0", "\u2011", "\u2028", "\u202e", "\ufeff"],
      ),
      fc.constantFrom(...APOSTROPHES),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));
