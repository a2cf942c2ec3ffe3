import type { Core } from "../core/core.js";
import { DraftError, type DraftFile, type ReviewedDraft } from "../draft-files/draft.js";
import { reviewFile } from "../draft-files/review.js";

/** Reads and checks a file. Throws DraftError where it cannot be read as text. */
export type CheckDraft = (file: DraftFile) => Promise<ReviewedDraft>;

/** The largest file that is taken from a chat, in bytes: some thousand pages of text, or a Word document with pictures. */
const MOST_BYTES = 4_000_000;
/** The same in words. */
export const MOST_BYTES_SAID = "4 MB";

/** The endings of names under which people send drafts. */
export const DRAFT_ENDINGS = ["txt", "md", "docx"] as const;

/** Checks files in this process, which does nothing else meanwhile. */
export function checkingHere(core: Core): CheckDraft {
  return (file) => reviewFile(core, file);
}

/** True for a file that people mean as a draft, by its name. */
export function isDraftName(name: string): boolean {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return DRAFT_ENDINGS.some((known) => known === ending);
}

/**
 * Reads what a platform keeps of a file.
 * @param size how large the platform says it is, in bytes
 * @param request gets it; a body that is larger than it should be is not read on
 * @throws DraftError where it is too large, or is not given out
 */
export async function downloaded(size: number, request: () => Promise<Response>): Promise<Uint8Array> {
  if (size > MOST_BYTES) throw tooLarge();
  const response = await request().catch(() => {
    throw new DraftError("it could not be fetched. Please try again.");
  });
  if (!response.ok || response.body === null) throw new DraftError("it could not be fetched. Please try again.");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): DraftError {
  return new DraftError(`it is larger than ${MOST_BYTES_SAID}. Send its text without pictures, or in parts.`);
}
