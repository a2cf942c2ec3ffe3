import { DraftError } from "./draft.js";

/** How a file begins that is no text, and what it is then. */
const KNOWN: [begins: string, is: string][] = [
  ["%PDF", "a PDF"],
  ["{\\rtf", "a file in Rich Text Format"],
  ["\u00d0\u00cf\u0011\u00e0", "a document of an old Word (.doc)"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u001f\u008b", "a compressed file"],
];
const SAVE = "Save it as plain text, Markdown or .docx, and check that.";

/** Byte order marks (https://encoding.spec.whatwg.org/#bom-sniff); `TextDecoder` takes them away. */
const MARKS: [begins: string, encoding: string][] = [
  ["\u00ef\u00bb\u00bf", "utf-8"],
  ["\u00ff\u00fe", "utf-16le"],
  ["\u00fe\u00ff", "utf-16be"],
];

/** So many bytes show how a file begins, and how UTF-16 without a mark is told. */
const BEGINNING = 1024;
/** Characters that control a device: no text has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Bytes 0x80 to 0x9f in windows-1252, the undefined ones blank (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** Those that are undefined. */
const UNDEFINED = /[\u0081\u008d\u008f\u0090\u009d]/;

/**
 * Reads bytes as text: in UTF-8 or UTF-16, with or without a byte order mark, or else in windows-1252, which older programs write.
 * @throws DraftError where they are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString("latin1");
  const known = KNOWN.find(([begins]) => beginning.startsWith(begins));
  if (known) throw new DraftError(`this is ${known[1]}. ${SAVE}`);
  const marked = MARKS.find(([begins]) => beginning.startsWith(begins))?.[1] ?? unmarkedUtf16(beginning);
  const text = marked ? decoded(bytes, marked) : (decoded(bytes, "utf-8") ?? windows(bytes));
  if (text === null || CONTROL.test(text)) throw new DraftError(`this is no text. ${SAVE}`);
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By hand: `TextDecoder` of several versions of Node takes it for ISO 8859-1, https://github.com/nodejs/node/issues/56542 */
function windows(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString("latin1");
  if (UNDEFINED.test(text)) return null;
  return text.replace(/[\u0080-\u009f]/g, (byte) => WINDOWS.charAt(byte.charCodeAt(0) - 0x80));
}

/** English in UTF-16 has a zero at nearly every other byte, and none between. */
function unmarkedUtf16(beginning: string): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < beginning.length; at++)
    if (beginning.charCodeAt(at) === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = beginning.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}
