import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Fitted, FittedError, fittedFileOf } from "./fitted.js";

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
 * Reads what `npm run fit` wrote into a knowledge folder.
 * @throws FittedError where it has not been run, or the file is not as the script writes it.
 */
export function readFitted(folder: string): Fitted {
  let text: string;
  try {
    text = readFileSync(fittedFileOf(folder), "utf8");
  } catch {
    throw new FittedError(folder, "missing");
  }
  try {
    return fittedFile.parse(JSON.parse(text));
  } catch {
    throw new FittedError(folder, "broken");
  }
}
