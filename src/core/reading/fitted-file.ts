import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Fitted } from "./fitted.js";

const classModel = z.object({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  hashes: z.base64(),
  starts: z.base64(),
  pairs: z.base64(),
  unit: z.number(),
});
const signModel = z.object({ hashes: z.base64(), weights: z.base64(), unit: z.number() });
const fittedFile = z.object({
  from: z.string(),
  topics: classModel,
  kinds: classModel,
  stance: signModel,
  attested: z.record(z.string(), z.array(z.string())),
});

/**
 * Reads what `npm run fit` wrote into a knowledge folder; null where it has not been run.
 * @throws Error that names the file where it is not as the script writes it.
 */
export function readFitted(folder: string): Fitted | null {
  const file = join(folder, "fitted.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return null;
  }
  try {
    return fittedFile.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} is broken; write it anew with: npm run fit -- ${folder}`);
  }
}
