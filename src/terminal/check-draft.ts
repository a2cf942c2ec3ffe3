import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Core } from "../core/core.js";
import { type Draft, DraftError, type ReviewedDraft } from "../draft-files/draft.js";
import { readDraft } from "../draft-files/read.js";
import { reviewDraft } from "../draft-files/review.js";
import { claimReviewReport } from "../report/claim-review.js";
import { reportOn } from "../report/report.js";
import { isWrong } from "../surface/presented-review.js";
import { shortened } from "../surface/shown-text.js";
import type { DraftCommand } from "./draft-command.js";
import { showDraft } from "./draft-report.js";
import { checkFile, FileError, unreadable } from "./files.js";
import { type Streams, screenOf } from "./screen.js";

/** The name that stands for standard input. */
const STANDARD_INPUT = "-";

/**
 * Checks drafts and writes the report.
 * @returns true where nothing is to be corrected
 * @throws FileError where a file cannot be read, before anything is written
 */
export async function checkDrafts(core: Core, { files, format }: DraftCommand, streams: Streams): Promise<boolean> {
  const { stdout, stderr } = streams;
  for (const file of files) if (file !== STANDARD_INPUT) checkFile(file);
  const drafts: Draft[] = [];
  for (const file of files) drafts.push(await draftIn(file, streams));
  const reviewed: ReviewedDraft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const progress = `Checking ${draft.name} (${index + 1} of ${drafts.length}) …`;
    if (stderr.isTTY) stderr.write(`\r\u001b[K${shortened(progress, (stderr.columns ?? 80) - 1)}`);
    reviewed.push(reviewDraft(core, draft));
  }
  if (stderr.isTTY) stderr.write("\r\u001b[K");
  if (!stdout.write(written(core, reviewed, format, streams))) await once(stdout, "drain");
  return !reviewed.some(({ review }) => review.findings.some(isWrong));
}

function written(core: Core, drafts: ReviewedDraft[], format: DraftCommand["format"], { stdout }: Streams): string {
  if (format === "text") return `${drafts.map((draft) => showDraft(draft, screenOf(stdout))).join("\n\n")}\n`;
  if (typeof format === "string") return reportOn(drafts, core.article, format);
  return drafts.map((draft) => claimReviewReport(draft, format)).join("");
}

async function draftIn(file: string, { stdin, stderr }: Streams): Promise<Draft> {
  if (file === STANDARD_INPUT && stdin.isTTY) stderr.write("Reading the draft as you type; Ctrl-D ends.\n");
  const bytes = file === STANDARD_INPUT ? await bytesOf(stdin) : fileBytes(file);
  const name = file === STANDARD_INPUT ? "standard input" : file;
  try {
    return await readDraft({ name, bytes });
  } catch (error) {
    throw error instanceof DraftError ? new FileError(name, error.message) : error;
  }
}

function fileBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function bytesOf(stdin: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
