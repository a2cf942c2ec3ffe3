import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { DraftError, type DraftFile } from "../draft-files/draft.js";
import { downloaded, isDraftName } from "../surface/drafts.js";

/** A file as Slack describes it in a message and in a form (https://docs.slack.dev/reference/objects/file-object). */
const slackFile = z.object({
  name: z.string(),
  size: z.number(),
  url_private_download: z.string(),
});
export type SlackFile = z.infer<typeof slackFile>;

/** How long a download may take, in milliseconds. */
const DOWNLOAD = 20_000;

/** The files of a message, or of a form's field, that people mean as drafts; what Slack does not give out is left aside. */
export function draftFilesIn(files: unknown): SlackFile[] {
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) => slackFile.safeParse(file).data ?? []).filter(({ name }) => isDraftName(name));
}

/**
 * Fetches a file, which Slack gives to whoever shows the token (https://docs.slack.dev/reference/scopes/files.read).
 * @throws DraftError where that fails
 */
export async function fetchFile({ token, slackApiUrl }: webApi.WebClient, file: SlackFile): Promise<DraftFile> {
  const { name, size, url_private_download: url } = file;
  if (!isSlacks(url, slackApiUrl)) throw new DraftError("it is not kept by Slack. Upload it there.");
  const request = () =>
    fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      // To a page that asks to log in, where the token may not read files.
      redirect: "error",
      signal: AbortSignal.timeout(DOWNLOAD),
    });
  return { name, bytes: await downloaded(size, request) };
}

/** The token is shown to nobody else. */
function isSlacks(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  const isOfSlack = protocol === "https:" && /(?:^|\.)slack(?:-files)?\.com$/.test(hostname);
  return isOfSlack || origin === new URL(apiUrl).origin;
}
