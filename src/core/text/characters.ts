/**
 * Characters as they are meant. The same word reaches the bot in many spellings: with a curly apostrophe, an accent where the
 * apostrophe should be, HTML entities, characters that nobody sees. Here they become one, and the text stays as long as it was, so that
 * places in it are places in the text as it was typed.
 */

/** Stands where nothing is seen: U+2060 WORD JOINER. It is no part of a word's folded form. */
export const UNSEEN = "\u2060";

/** A text without any of these is as it is meant already, as most are. */
const ODD =
  /[\r`\u0085\u00a0\u00ad\u00b4\u02b9\u02bc\u061c\u180e\u2000-\u2011\u2018\u2019\u201b\u2028-\u202f\u2032\u2033\u205f\u2061-\u2069\u3000\ufe63\ufeff\uff02\uff07\uff0d]|&[#a-z]|~~/i;
/** In a word each of these is an apostrophe; the first three also serve as quotation marks. */
const APOSTROPHES = "'‘’‛ʼʹ´`′＇";
/** What is an apostrophe or a single quotation mark wherever it stands. */
const PRIMES = /[ʼʹ´`′＇]/g;
const IN_WORD = /[‘’‛](?<=[\p{L}\p{M}\p{N}]\u2060*.)(?=\u2060*[\p{L}\p{N}])/gu;
/** Soft hyphens, blanks of no width, and what turns the direction of reading; see https://www.unicode.org/reports/tr9/. */
const NEVER_SEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** A word broken at a soft hyphen goes on in the next line. */
const SOFT_BREAK = /\u00ad\u2060*[ \t]*\n[ \t]*/g;
/** `~~struck out~~`: https://support.discord.com/hc/en-us/articles/210298617 and https://github.github.com/gfm/#strikethrough-extension- */
const STRUCK = /~~(?!~)[^~]+(?:~(?!~)[^~]*)*~~/g;
/** A reference to a character, escaped once more or not: https://html.spec.whatwg.org/multipage/syntax.html#character-references */
const REFERENCE = /&(?:amp;)*(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;

/**
 * A text as it is meant, exactly as long as it was: apostrophes in words, hyphens and blanks are the plain ones, references to characters
 * (`&rsquo;`) are the characters, struck-out text is blank, and `UNSEEN` stands where nothing is seen. Done twice it changes nothing more.
 */
export function asMeant(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(REFERENCE, (reference, name: string) => padded(characterOf(name) ?? reference, reference.length))
    .replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(SOFT_BREAK, (found) => UNSEEN.repeat(found.length))
    .replace(NEVER_SEEN, UNSEEN)
    .replace(/[\u2010\u2011\ufe63\uff0d]/g, "-")
    .replace(/[″＂]/g, '"')
    .replace(PRIMES, "'")
    .replace(IN_WORD, "'")
    .replace(STRUCK, (struck) => " ".repeat(struck.length));
}

/** Folds case, diacritics, ligatures and apostrophes, so that `De Mistura’s` and `de mistura's` compare equal. */
export function fold(text: string): string {
  // Most words are plain, and this is done for every word.
  if (!/[^!-_a-~]/.test(text)) return text.toLowerCase();
  const plain = text.replace(FOLDED_APOSTROPHES, "'").normalize("NFKD");
  return plain.replace(/[\p{M}\u2060]/gu, "").toLowerCase();
}

const FOLDED_APOSTROPHES = new RegExp(`[${APOSTROPHES}]`, "g");

/** What stands for a reference and is as long: its character with nothing seen behind it, or blanks. */
function padded(character: string, length: number): string {
  return character + (character.trim() === "" ? " " : UNSEEN).repeat(length - character.length);
}

/** References by name that are met in English text; letters with accents follow from their names. */
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  lsaquo: "‹",
  rsaquo: "›",
  prime: "′",
  hellip: "…",
  bull: "•",
  middot: "·",
  szlig: "ß",
  aelig: "æ",
  oelig: "œ",
  oslash: "ø",
};
const ACCENTS: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};

function characterOf(name: string): string | null {
  if (name.startsWith("#"))
    return numbered(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? null;
  const accent = ACCENTS[name.slice(1)];
  return accent && Object.hasOwn(ACCENTS, name.slice(1)) ? (name.charAt(0) + accent).normalize("NFC") : null;
}

const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Numbers from 128 to 159 are those of windows-1252, as https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state has it. */
function numbered(code: number): string | null {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : null;
}
