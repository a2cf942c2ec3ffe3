import type { Core } from "./core.js";
import { openCore } from "./open.js";

/** What a core is opened on: a knowledge folder (the default one where none is named), or a plain text. A worker thread can be given it. */
export type Opening = { knowledge: string | undefined } | { text: string; id: string };

/**
 * Opens a core.
 * @throws KnowledgeError where the folder is missing or not valid
 */
export async function open(opening: Opening): Promise<Core> {
  if (!("text" in opening)) return openCore(opening.knowledge);
  const { plainCore } = await import("./plain.js");
  return plainCore(opening.text, opening.id);
}
