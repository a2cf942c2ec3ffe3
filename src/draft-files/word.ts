import { Readable } from "node:stream";
import JSZip from "jszip";
import mammoth from "mammoth";
import { DraftError } from "./draft.js";

/** So much a document may unpack to without its pictures, in bytes: that of a long book is a tenth of it. */
const MOST_UNPACKED = 40_000_000;
/** Pictures and embedded files, in which no text is looked for. */
const ENCLOSED = /^word\/(?:media|embeddings)\//;

/**
 * The text of a Word document: its paragraphs with a blank line between two; deleted passages, comments and pictures left out.
 * @throws DraftError where it is none
 */
export async function textOfWord(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: await bounded(bytes) });
    return value;
  } catch (error) {
    if (error instanceof DraftError) throw error;
    throw new DraftError(
      "this is no Word document that can be read. Open it in Word, save it as .docx, and check that.",
    );
  }
}

/** The archive without what is enclosed, once it is sure that it unpacks to no more than it may: a few kilobytes can hold gigabytes. */
async function bounded(bytes: Uint8Array): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const kept = new JSZip();
  let left = MOST_UNPACKED;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || ENCLOSED.test(entry.name)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of new Readable().wrap(entry.nodeStream())) {
      left -= chunk.length;
      if (left < 0) throw new DraftError("this document is too long to be checked. Split it, and check the parts.");
      chunks.push(chunk);
    }
    kept.file(entry.name, Buffer.concat(chunks));
  }
  return kept.generateAsync({ type: "nodebuffer", compression: "STORE" });
}
