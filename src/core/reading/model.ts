import type { Features } from "./features.js";

/**
 * A fitted linear model over several classes, packed for quick loading: a feature's weights are pairs of bytes, the class's number
 * and the weight in units of `unit`, in `pairs` from `starts[i]` up to `starts[i + 1]`.
 */
export interface ClassModel {
  classes: string[];
  bias: number[];
  features: string[];
  starts: number[];
  /** Base64. */
  pairs: string;
  unit: number;
}

/** A fitted linear model of one yes-or-no matter: features, and their weights in units of `unit`. */
export interface SignModel {
  features: string[];
  weights: number[];
  unit: number;
}

/** Values are scaled by this, so that long texts do not shout. */
function scaleOf(features: Features): number {
  return 1 / Math.sqrt(Math.max(1, features.size));
}

/** Tells classes apart by a fitted model. */
export class Classifier {
  readonly classes: string[];
  readonly #model: ClassModel;
  readonly #numbers: Map<string, number>;
  readonly #pairs: Int8Array;

  constructor(model: ClassModel) {
    this.classes = model.classes;
    this.#model = model;
    this.#numbers = new Map(model.features.map((name, number) => [name, number]));
    this.#pairs = new Int8Array(Buffer.from(model.pairs, "base64"));
  }

  /** The probability of each class, in the order of `classes`. */
  classify(features: Features): number[] {
    const scores = [...this.#model.bias];
    const { starts, unit } = this.#model;
    const scale = scaleOf(features) * unit;
    for (const [name, value] of features) {
      const number = this.#numbers.get(name);
      if (number === undefined) continue;
      const end = starts[number + 1] ?? this.#pairs.length;
      for (let at = starts[number] ?? end; at < end; at += 2) {
        const k = this.#pairs[at] ?? 0;
        scores[k] = (scores[k] ?? 0) + (this.#pairs[at + 1] ?? 0) * value * scale;
      }
    }
    return softmax(scores);
  }
}

/** Tells whether one matter holds by a fitted model. */
export class Scales {
  readonly #weights: Map<string, number>;

  constructor(model: SignModel) {
    this.#weights = new Map(model.features.map((name, number) => [name, (model.weights[number] ?? 0) * model.unit]));
  }

  /** The log-odds that the matter holds. */
  logOdds(features: Features): number {
    let sum = 0;
    for (const [name, value] of features) sum += (this.#weights.get(name) ?? 0) * value;
    return sum * scaleOf(features);
  }
}

function softmax(scores: number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
