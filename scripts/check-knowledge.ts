import { readingOf } from "../src/core/compile.js";
import type { Knowledge } from "../src/core/knowledge/knowledge.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { stemCollisions } from "../src/core/language/concepts.js";
import { fingerprintOf } from "../src/core/reading/fingerprint.js";
import { FittedError } from "../src/core/reading/fitted.js";
import { readFitted } from "../src/core/reading/fitted-file.js";
import { unnamedPeople, unusedLabels } from "./check/labels.js";
import { doublesIn, readPhrasings, uncoveredIn } from "./check/phrasings.js";
import { readFolderCommand } from "./command.js";
import { judgePhrasing } from "./eval/filed.js";
import { percent } from "./eval/report.js";

const USAGE = `usage: npm run knowledge:check [-- [DIR] [--verbose]]

Checks a knowledge folder: every file against its schema, every id that is named anywhere, every quoted word against the article; whether
fitted.json is of these files; whether each phrasing is answered as it is filed. Fails for errors alone; the rest are hints, which are counted.

  DIR        the knowledge folder; without it KNOWLEDGE=DIR, or the project's own
  --verbose  lists each hint
  --help     this text`;

const { folder, has } = readFolderCommand(USAGE, ["verbose"]);
try {
  check(loadKnowledge(folder));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function check(knowledge: Knowledge): void {
  const { article, concepts, propositions, gaps, phrasings } = knowledge;
  const labels = concepts.reduce((sum, concept) => sum + concept.labels.length, 0);
  console.log(`${folder}: ${article.statements.length} statements, ${propositions.length} propositions, ${gaps.length} gaps,
${phrasings.length} phrasings, ${concepts.length} concepts with ${labels} labels`);
  const fitted = readFitted(folder);
  const reading = readingOf(knowledge, fitted);
  const { reader } = reading;
  if (fitted.from !== fingerprintOf(knowledge, reader)) throw new FittedError(folder, "stale");
  const read = readPhrasings(knowledge, reader);
  const { contradicting, twice } = doublesIn(read);
  for (const one of contradicting) fail(one);
  const judged = phrasings.map((phrasing) => ({ phrasing, ...judgePhrasing(reading, phrasing) }));
  const wrong = judged.filter(({ right }) => !right);
  const otherwise = wrong.map(({ phrasing: { file, kind, text }, answer, dangerous }) => {
    const polarity = answer.mode === "ask" && answer.polarity ? ` (${answer.polarity})` : "";
    const label = kind ? `${kind}: ` : "";
    return `${file}: ${label}"${text}": ${answer.outcome}${polarity}${dangerous ? ", which is dangerous" : ""}`;
  });
  hint("people whom no concept names", unnamedPeople(knowledge, reader));
  hint(
    "labels of different concepts that have the same stem, so that the word as typed decides",
    stemCollisions(concepts),
  );
  hint("labels that nothing uses, neither a phrasing nor the article", unusedLabels(knowledge, reader, read));
  hint("phrasings that are filed twice", twice);
  hint("phrasings with words that no concept and no other phrasing has", uncoveredIn(read));
  hint("phrasings that are not answered as filed", otherwise);
  if (phrasings.length > 0)
    console.log(`${percent(1 - wrong.length / phrasings.length).trim()} of the phrasings are answered as filed`);
}

/** Counts what an editor may want to look at, and lists it with --verbose. */
function hint(what: string, found: string[]): void {
  if (found.length === 0) return;
  console.log(`${found.length} ${what}${has("verbose") ? `:\n  ${found.join("\n  ")}` : ""}`);
}

function fail(what: string): void {
  console.error(what);
  process.exitCode = 1;
}
