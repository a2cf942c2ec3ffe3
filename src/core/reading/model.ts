import type { Features } from "./features.js";

/** A fitted linear model over several classes: for each feature the weights by class number, sparse. */
export interface ClassModel {
  classes: string[];
  bias: number[];
  /** Feature name to alternating class numbers and weights. */
  weights: Record<string, number[]>;
}

/** A fitted linear model of one yes-or-no matter. */
export interface SignModel {
  weights: Record<string, number>;
}

/** Values are scaled by this, so that long texts do not shout. */
function scaleOf(features: Features): number {
  return 1 / Math.sqrt(Math.max(1, features.size));
}

/** The probability of each class, in the order of `model.classes`. */
export function classify(model: ClassModel, features: Features): number[] {
  const scores = [...model.bias];
  const scale = scaleOf(features);
  for (const [name, value] of features) {
    const weights = Object.hasOwn(model.weights, name) ? model.weights[name] : undefined;
    if (!weights) continue;
    for (let at = 0; at < weights.length; at += 2) {
      const number = weights[at] ?? 0;
      scores[number] = (scores[number] ?? 0) + (weights[at + 1] ?? 0) * value * scale;
    }
  }
  return softmax(scores);
}

/** The log-odds that the matter holds. */
export function logOdds(model: SignModel, features: Features): number {
  let sum = 0;
  for (const [name, value] of features)
    if (Object.hasOwn(model.weights, name)) sum += (model.weights[name] ?? 0) * value;
  return sum * scaleOf(features);
}

function softmax(scores: number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
