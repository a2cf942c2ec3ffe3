import { basename } from "node:path";
import type { Opening } from "../core/opening.js";
import type { CommandLine } from "./command-line.js";
import { checkFolder, readArticle } from "./files.js";

/**
 * What the command line names: an article without knowledge, or a knowledge folder.
 * @throws FileError where there is no such article or folder
 */
export function openingOf({ article, knowledge }: Pick<CommandLine, "article" | "knowledge">): Opening {
  if (article !== undefined) return { text: readArticle(article), id: basename(article).replace(/\.\w+$/, "") };
  if (knowledge !== undefined) checkFolder(knowledge);
  return { knowledge };
}
