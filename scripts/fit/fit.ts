import { lexiconOf } from "../../src/core/compile.js";
import type { Knowledge, Phrasing } from "../../src/core/knowledge/knowledge.js";
import { topicFeatures } from "../../src/core/reading/features.js";
import { fingerprintOf } from "../../src/core/reading/fingerprint.js";
import { type Fitted, POLAR } from "../../src/core/reading/fitted.js";
import { Reader } from "../../src/core/reading/reader.js";
import type { Sentence } from "../../src/core/reading/sentence.js";
import { trainClasses, trainSign } from "./train.js";

interface ReadPhrasing {
  phrasing: Phrasing;
  sentence: Sentence;
}

/**
 * Fits the reading of questions and claims to an article's phrasings; the same knowledge always gives the same fit.
 * @throws Error where there are no phrasings, or more topics than a model can number
 */
export function fitModels(knowledge: Knowledge): Fitted {
  if (knowledge.phrasings.length === 0) throw new Error("there is nothing to fit: no topic has a phrasing");
  const reader = new Reader(knowledge, lexiconOf(knowledge), null);
  const read = knowledge.phrasings.map((phrasing) => ({ phrasing, sentence: reader.read(phrasing.text) }));
  const examples = read.map(({ phrasing, sentence }) => ({ phrasing, features: topicFeatures(sentence) }));
  const topics = trainClasses(
    examples.map(({ phrasing, features }) => ({ features, label: phrasing.topic })),
    { epochs: 15, step: 0.3, penalty: 1e-5 },
  );
  const kinds = trainClasses(
    examples.flatMap(({ phrasing, features }) => {
      const label = kindOf(phrasing);
      return label ? [{ features, label }] : [];
    }),
    { epochs: 10, step: 0.3, penalty: 1e-5 },
  );
  const stance = trainSign(stanceExamples(knowledge, reader, read), { epochs: 25, step: 0.2, penalty: 2e-4 });
  return { from: fingerprintOf(knowledge, reader), topics, attested: attestedIn(knowledge, read), kinds, stance };
}

function kindOf({ kind }: Phrasing): string | null {
  return kind === "yes" || kind === "no" ? POLAR : kind;
}

/** Of the yes/no questions and claims, whether the article says yes. */
function stanceExamples({ propositions }: Knowledge, reader: Reader, read: ReadPhrasing[]) {
  const byId = new Map(propositions.map((proposition) => [proposition.id, proposition]));
  return read.flatMap(({ phrasing, sentence }) => {
    const proposition = byId.get(phrasing.topic);
    return proposition && kindOf(phrasing) === POLAR
      ? [{ features: reader.features(sentence, proposition), label: phrasing.kind === "yes" }]
      : [];
  });
}

/** The concepts outside the article that phrasings of a proposition name all the same. */
function attestedIn({ concepts, propositions }: Knowledge, read: ReadPhrasing[]): Fitted["attested"] {
  const outside = new Set(concepts.filter((concept) => concept.outside).map(({ id }) => id));
  const ids = new Set(propositions.map(({ id }) => id));
  const attested: Fitted["attested"] = {};
  for (const { phrasing, sentence } of read) {
    const named = sentence.mentions.map(({ concept }) => concept).filter((concept) => outside.has(concept));
    const key = `${phrasing.topic} ${kindOf(phrasing) === POLAR ? POLAR : "open"}`;
    if (named.length > 0 && ids.has(phrasing.topic)) attested[key] = [...new Set([...(attested[key] ?? []), ...named])];
  }
  return attested;
}
