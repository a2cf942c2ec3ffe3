import { basename } from "node:path";
import type { Core } from "../core/core.js";
import { openCore } from "../core/open.js";
import type { CommandLine } from "./command-line.js";
import { checkFolder, readArticle } from "./files.js";

/**
 * Opens the core on what the command line names: an article without knowledge, or a knowledge folder.
 * @throws FileError where there is no such article or folder
 * @throws KnowledgeError where the folder is not valid
 */
export async function openNamed({ article, knowledge }: Pick<CommandLine, "article" | "knowledge">): Promise<Core> {
  if (article !== undefined) {
    const text = readArticle(article);
    const { plainCore } = await import("../core/plain.js");
    return plainCore(text, basename(article).replace(/\.\w+$/, ""));
  }
  if (knowledge !== undefined) checkFolder(knowledge);
  return openCore(knowledge);
}
