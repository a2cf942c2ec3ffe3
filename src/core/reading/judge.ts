import { GAP } from "../knowledge/knowledge.js";
import type { Topic } from "./reader.js";

/** How much the nearest phrasings count beside the fitted model. */
const VOTES_WEIGHT = 0.5;

/** Two readings put together: the fitted model's topics and the nearest phrasings' votes, the likeliest first, as shares that sum to 1. */
export function weighTopics(fitted: Topic[], votes: Map<string, number>): Topic[] {
  const voted = votes.size > 0 ? VOTES_WEIGHT : 0;
  return fitted
    .map(({ id, probability }) => ({ id, probability: (probability + voted * (votes.get(id) ?? 0)) / (1 + voted) }))
    .sort((a, b) => b.probability - a.probability);
}

/** True for a topic on which the article is silent. */
export function isGap(topic: Topic): boolean {
  return topic.id.startsWith(GAP);
}

/** How likely it is that the article is silent on what was asked. */
export function gapProbability(topics: Topic[]): number {
  return topics.filter(isGap).reduce((sum, topic) => sum + topic.probability, 0);
}
