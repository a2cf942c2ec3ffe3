import type { Features } from "../../src/core/reading/features.js";
import type { ClassModel, SignModel } from "../../src/core/reading/model.js";

/** An example to learn from: its features and its class, or for a sign model 1 or 0. */
export interface Example<Label> {
  features: Features;
  label: Label;
}

interface Settings {
  epochs: number;
  /** Adagrad's step. */
  step: number;
  /** L2 penalty. */
  penalty: number;
}

/** Features seen fewer times are not learnt. */
const LEAST_SEEN = 2;
/** Smaller weights are dropped: they change no decision and make the file large. */
const LEAST_WEIGHT = 0.45;
/** Weights are kept as bytes. */
const MOST_BYTE = 127;
const START = 0.01;

/** Multinomial logistic regression, fitted by Adagrad in a fixed random order, so that the same data give the same model. */
export function trainClasses(examples: Example<string>[], { epochs, step, penalty }: Settings): ClassModel {
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const ids = frequentFeatures(examples);
  const width = classes.length;
  const weights = new Float32Array(ids.size * width);
  const squares = new Float32Array(ids.size * width).fill(START);
  const bias = new Float64Array(width);
  const rows = examples.map(({ features, label }) => ({ ...numbered(features, ids), label: classes.indexOf(label) }));
  const random = randomNumbers();
  for (let round = 0; round < epochs * rows.length; round++) {
    const row = rows[Math.floor(random() * rows.length)];
    if (!row) continue;
    const scores = Float64Array.from(bias);
    for (const [id, value] of row.entries)
      for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[id * width + k] ?? 0) * value;
    const errors = softmaxErrors(scores, row.label);
    for (const [id, value] of row.entries) {
      for (let k = 0; k < width; k++) {
        const at = id * width + k;
        const gradient = (errors[k] ?? 0) * value + penalty * (weights[at] ?? 0);
        if (Math.abs(gradient) < 1e-4) continue;
        squares[at] = (squares[at] ?? 0) + gradient * gradient;
        weights[at] = (weights[at] ?? 0) - (step * gradient) / Math.sqrt(squares[at] ?? 1);
      }
    }
    for (let k = 0; k < width; k++) bias[k] = (bias[k] ?? 0) - 0.01 * (errors[k] ?? 0);
  }
  return {
    classes,
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
    ...packed(ids, weights, width),
  };
}

/** Logistic regression of a yes-or-no matter, fitted likewise. */
export function trainSign(examples: Example<boolean>[], { epochs, step, penalty }: Settings): SignModel {
  const weights = new Map<number, number>();
  const squares = new Map<number, number>();
  const random = randomNumbers();
  for (let round = 0; round < epochs * examples.length; round++) {
    const example = examples[Math.floor(random() * examples.length)];
    if (!example) continue;
    const scale = 1 / Math.sqrt(Math.max(1, example.features.size));
    let score = 0;
    for (const [hash, value] of example.features) score += (weights.get(hash) ?? 0) * value * scale;
    const error = 1 / (1 + Math.exp(-score)) - (example.label ? 1 : 0);
    for (const [hash, value] of example.features) {
      const weight = weights.get(hash) ?? 0;
      const gradient = error * value * scale + penalty * weight;
      const square = (squares.get(hash) ?? START) + gradient * gradient;
      squares.set(hash, square);
      weights.set(hash, weight - (step * gradient) / Math.sqrt(square));
    }
  }
  const unit = Math.max(...[...weights.values()].map(Math.abs)) / MOST_BYTE;
  const kept = byHash([...weights].filter(([, weight]) => Math.round(weight / unit) !== 0));
  return {
    hashes: base64(Int32Array.from(kept, ({ hash }) => hash)),
    weights: base64(Int8Array.from(kept, ({ value }) => Math.round(value / unit))),
    unit,
  };
}

/** A number for each feature that is learnt. */
function frequentFeatures(examples: Example<string>[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const hash of features.keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const frequent = [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([hash]) => hash);
  return new Map(frequent.map((hash, id) => [hash, id]));
}

/** Features by number, scaled as the model scales them when it is used. */
function numbered(features: Features, ids: Map<number, number>): { entries: [number, number][] } {
  const scale = 1 / Math.sqrt(Math.max(1, features.size));
  const entries = [...features].flatMap(([hash, value]): [number, number][] => {
    const id = ids.get(hash);
    return id === undefined ? [] : [[id, value * scale]];
  });
  return { entries };
}

/** Predicted probabilities less the truth. */
function softmaxErrors(scores: Float64Array, label: number): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power, k) => power / sum - (k === label ? 1 : 0));
}

/** The weights that matter, packed as the model keeps them. */
function packed(
  ids: Map<number, number>,
  weights: Float32Array,
  width: number,
): Pick<ClassModel, "hashes" | "starts" | "pairs" | "unit"> {
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST_BYTE;
  const rows = byHash([...ids].map(([hash, id]) => [hash, weights.subarray(id * width, id * width + width)] as const));
  const kept = rows.filter(({ value }) => value.some((weight) => Math.abs(weight) >= LEAST_WEIGHT));
  const starts: number[] = [];
  const pairs: number[] = [];
  for (const { value } of kept) {
    starts.push(pairs.length);
    value.forEach((weight, k) => {
      if (Math.abs(weight) >= LEAST_WEIGHT) pairs.push(k, Math.round(weight / unit));
    });
  }
  return {
    hashes: base64(Int32Array.from(kept, ({ hash }) => hash)),
    starts: base64(Int32Array.from(starts)),
    pairs: base64(Int8Array.from(pairs)),
    unit,
  };
}

/** In the order in which the model looks hashes up. */
function byHash<Value>(features: Iterable<readonly [hash: number, value: Value]>): { hash: number; value: Value }[] {
  return Array.from(features, ([hash, value]) => ({ hash, value })).sort((a, b) => a.hash - b.hash);
}

function base64(array: Int8Array | Int32Array): string {
  return Buffer.from(array.buffer).toString("base64");
}

/** Numbers in [0, 1), the same every time (Numerical Recipes' linear congruential generator). */
function randomNumbers(): () => number {
  let state = 20160212;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
