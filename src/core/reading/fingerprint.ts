import { createHash } from "node:crypto";
import type { Knowledge } from "../knowledge/knowledge.js";
import { topicFeatures } from "./features.js";
import type { Reader } from "./reader.js";

/** Of so many phrasings the features of one are looked at: enough to notice a change of the code, and quick. */
const ONE_IN = 16;

/**
 * SHA-256 of what a fit depends on, to see whether it still fits: of the knowledge all that shapes what is read and learnt (an edited answer or
 * comment does not), and of the code and the English word lists what they make of a sample of the phrasings. How the training itself
 * goes is not part of it; `npm run fit -- --check` compares that.
 */
export function fingerprintOf(
  { article, people, concepts, propositions, phrasings }: Knowledge,
  reader: Reader,
): string {
  const hash = createHash("sha256");
  const shaping = propositions.map(({ id, article, by, topic, poles, denies, values, number, order }) => [
    id,
    article,
    by,
    topic,
    poles,
    denies,
    values,
    number,
    order,
  ]);
  const names = people.map(({ name, aliases, office }) => [name, aliases, office]);
  const texts = phrasings.map(({ text, topic, kind }) => [text, topic, kind]);
  hash.update(JSON.stringify([article.text, names, concepts, shaping, texts]));
  for (const { text, topic } of phrasings.filter((_, at) => at % ONE_IN === 0)) {
    const sentence = reader.read(text);
    const proposition = propositions.find(({ id }) => id === topic);
    hash.update(JSON.stringify([...topicFeatures(sentence)]));
    if (proposition) hash.update(JSON.stringify([...reader.features(sentence, proposition)]));
  }
  return hash.digest("hex");
}
