import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "../src/core/compile.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { fittedFileOf } from "../src/core/reading/fitted.js";
import { readFolderCommand } from "./command.js";
import { writeCompiled } from "./compile/write.js";
import { fitModels } from "./fit/fit.js";

const USAGE = `usage: npm run fit [-- [DIR] [--check]]

Fits the reading of questions and claims to the phrasings of a knowledge folder and writes DIR/fitted.json, a lock file that is kept with them.
Takes about half a minute. Run it after an edit of phrasings, thesaurus or people.

  DIR      the knowledge folder; without it KNOWLEDGE=DIR, or the project's own
  --check  writes nothing; fails where fitted.json is not, byte for byte, what the fit gives
  --help   this text`;

const { folder, has } = readFolderCommand(USAGE, ["check"]);
try {
  const knowledge = loadKnowledge(folder);
  const fitted = fitModels(knowledge);
  const file = fittedFileOf(folder);
  const json = `${JSON.stringify(fitted)}\n`;
  if (!has("check")) {
    writeFileSync(file, json);
    writeCompiled(folder, compile(knowledge, fitted, folder));
    console.log(`${file}: ${knowledge.phrasings.length} phrasings of ${fitted.topics.classes.length} topics`);
  } else if (existsSync(file) && readFileSync(file, "utf8") === json) console.log(`${file} is what the fit gives`);
  else throw new Error(`${file} is not what the fit gives. Write it anew with: npm run fit -- ${folder}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
