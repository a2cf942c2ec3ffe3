import { decodeText } from "./decode.js";
import { type Draft, DraftError, type DraftFile, MOST_TEXT } from "./draft.js";

/** The endings of names under which Markdown is written. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?)$/i;
const HTML = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
/** How a zip archive begins, as every Word document does. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a file as text: a Word document by what it is, Markdown by the ending of its name, anything else as plain text.
 * @throws DraftError where it is none of these, too long, or without words
 */
export async function readDraft({ name, bytes }: DraftFile): Promise<Draft> {
  if (!ZIP.every((byte, at) => bytes[at] === byte))
    return checked({ name, text: decodeText(bytes), format: MARKDOWN.test(name) ? "markdown" : "plain" });
  // Large, and seldom needed.
  const { textOfWord } = await import("./word.js");
  return checked({ name, text: await textOfWord(bytes), format: "plain" });
}

function checked(draft: Draft): Draft {
  if (draft.text.length > MOST_TEXT)
    throw new DraftError("this text is too long to be checked. Split it, and check the parts.");
  if (HTML.test(draft.text)) throw new DraftError("this is a web page. Save its text alone, and check that.");
  if (!/[\p{L}\p{N}]/u.test(draft.text)) throw new DraftError("there are no words in it.");
  return draft;
}
