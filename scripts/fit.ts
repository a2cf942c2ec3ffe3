import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFolder, lexiconOf } from "../src/core/compiled.js";
import type { Phrasing } from "../src/core/knowledge/knowledge.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { topicFeatures } from "../src/core/reading/features.js";
import { type Fitted, POLAR } from "../src/core/reading/fitted.js";
import { Reader } from "../src/core/reading/reader.js";
import { trainClasses, trainSign } from "./fit/train.js";

/** Fits the reading of questions to the phrasings of a knowledge folder and writes fitted.json there. */
const folder = process.argv[2] ?? "knowledge/munich-agreement";
const knowledge = loadKnowledge(folder);
const reader = new Reader(knowledge, lexiconOf(knowledge), null);
const propositions = new Map(knowledge.propositions.map((proposition) => [proposition.id, proposition]));
const read = knowledge.phrasings.map((phrasing) => ({ phrasing, sentence: reader.read(phrasing.text) }));
const kindOf = ({ kind }: Phrasing) => (kind === "yes" || kind === "no" ? POLAR : kind);

const topics = trainClasses(
  read.map(({ phrasing, sentence }) => ({ features: topicFeatures(sentence), label: phrasing.topic })),
  { epochs: 15, step: 0.3, penalty: 1e-5 },
);
const kinds = trainClasses(
  read.flatMap(({ phrasing, sentence }) => {
    const label = kindOf(phrasing);
    return label ? [{ features: topicFeatures(sentence), label }] : [];
  }),
  { epochs: 10, step: 0.3, penalty: 1e-5 },
);
const stance = trainSign(
  read.flatMap(({ phrasing, sentence }) => {
    const proposition = propositions.get(phrasing.topic);
    const isPolar = phrasing.kind === "yes" || phrasing.kind === "no";
    return proposition && isPolar
      ? [{ features: reader.features(sentence, proposition), label: phrasing.kind === "yes" }]
      : [];
  }),
  { epochs: 25, step: 0.2, penalty: 2e-4 },
);
const outside = new Set(knowledge.concepts.filter((concept) => concept.outside).map((concept) => concept.id));
const attested: Record<string, string[]> = {};
for (const { phrasing, sentence } of read) {
  const named = sentence.mentions.map((mention) => mention.concept).filter((concept) => outside.has(concept));
  const key = `${phrasing.topic} ${kindOf(phrasing) === POLAR ? POLAR : "open"}`;
  if (named.length > 0 && propositions.has(phrasing.topic))
    attested[key] = [...new Set([...(attested[key] ?? []), ...named])];
}
const fitted: Fitted = { from: hashFolder(folder), topics, attested, kinds, stance };
writeFileSync(join(folder, "fitted.json"), `${JSON.stringify(fitted)}\n`);
console.log(`fitted ${read.length} phrasings: ${topics.classes.length} topics`);
