import { accessSync, constants, readFileSync, statSync } from "node:fs";

/** A file or folder that somebody named cannot be used. The message is one line: its name, why, and what to do. */
export class FileError extends Error {
  override name = "FileError";

  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
  }
}

const NO_FILE = "there is no such file. Check its name, or give its whole path.";
const A_FOLDER = "this is a folder. Name a file in it.";
const WHY: Record<string, string> = {
  ENOENT: NO_FILE,
  ENOTDIR: NO_FILE,
  EISDIR: A_FOLDER,
  EACCES: "it may not be read. Change its permissions, or name another file.",
};

/** What is to be said of a file that could not be read. */
export function unreadable(file: string, error: unknown): FileError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new FileError(file, WHY[code] ?? `it cannot be read: ${error instanceof Error ? error.message : error}`);
}

/**
 * Sees to it that a file can be read.
 * @throws FileError
 */
export function checkFile(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (statSync(file).isDirectory()) throw new FileError(file, A_FOLDER);
}

/**
 * Sees to it that a knowledge folder is there.
 * @throws FileError
 */
export function checkFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const why = found ? "this is a file, not a knowledge folder." : "there is no such folder.";
  throw new FileError(folder, `${why} Name one, or make one of an article with: npm run ingest -- article.txt --id ID`);
}

/**
 * Reads an article as it is written, without a byte order mark.
 * @throws FileError where there is no text in it
 */
export function readArticle(file: string): string {
  const text = decode(file, readBytes(file));
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FileError(file, "there are no words in it. Name a file with an article.");
  return text;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Bytes that are not UTF-8 could only be guessed at, and a guess is no quotation; other files than text have zeros in them. */
function decode(file: string, bytes: Buffer): string {
  try {
    if (!bytes.includes(0)) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is wrong is said below.
  }
  throw new FileError(file, "this is not plain text in UTF-8. Save the article as such, and name that file.");
}
