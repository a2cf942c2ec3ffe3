import type { Features } from "../../src/core/reading/features.js";
import { type ClassModel, type SignModel, softmax } from "../../src/core/reading/model.js";

/** An example to learn from: its features and its class, or for a sign model true or false. */
export interface Example<Label> {
  features: Features;
  label: Label;
}

/** How a model is fitted. */
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
/** A class that is predicted as well as this is left as it is. */
const LEAST_ERROR = 1e-3;
/** Weights and the numbers of classes are kept as signed bytes. */
const MOST_BYTE = 127;
const START = 0.01;

/** An example as training goes through it: its features' numbers and their values, scaled as the model scales them when it is used. */
interface Row {
  /** The example's number. */
  example: number;
  ids: Int32Array;
  values: Float64Array;
}

/**
 * Multinomial logistic regression, fitted by Adagrad in a fixed random order, so that the same data give the same model.
 * @throws Error where there are more classes than the model can number.
 */
export function trainClasses(examples: Example<string>[], settings: Settings): ClassModel {
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  if (classes.length > MOST_BYTE + 1)
    throw new Error(`${classes.length} classes; a fitted model can number ${MOST_BYTE + 1}`);
  const ids = numbersOf(examples, LEAST_SEEN);
  const width = classes.length;
  const weights = new Float32Array(ids.size * width);
  const squares = new Float32Array(ids.size * width).fill(START);
  const bias = new Float64Array(width);
  const errors = new Float64Array(width);
  const labels = examples.map(({ label }) => classes.indexOf(label));
  for (const { ids: features, values, example } of visits(examples, ids, settings)) {
    errors.set(bias);
    for (let at = 0; at < features.length; at++) {
      const from = (features[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (let k = 0; k < width; k++) errors[k] = (errors[k] ?? 0) + (weights[from + k] ?? 0) * value;
    }
    toErrors(errors, labels[example] ?? 0);
    const wrong = numbersFrom(errors, LEAST_ERROR);
    for (let at = 0; at < features.length; at++) {
      const from = (features[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (const k of wrong) {
        const weight = weights[from + k] ?? 0;
        const gradient = (errors[k] ?? 0) * value + settings.penalty * weight;
        const square = (squares[from + k] ?? 0) + gradient * gradient;
        squares[from + k] = square;
        weights[from + k] = weight - (settings.step * gradient) / Math.sqrt(square);
      }
    }
    for (const k of wrong) bias[k] = (bias[k] ?? 0) - 0.01 * (errors[k] ?? 0);
  }
  return {
    classes,
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
    ...packed(ids, weights, width),
  };
}

/** Logistic regression of a yes-or-no matter, fitted likewise. */
export function trainSign(examples: Example<boolean>[], settings: Settings): SignModel {
  const ids = numbersOf(examples, 1);
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(START);
  for (const { ids: features, values, example } of visits(examples, ids, settings)) {
    let score = 0;
    for (let at = 0; at < features.length; at++) score += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
    const error = 1 / (1 + Math.exp(-score)) - (examples[example]?.label ? 1 : 0);
    for (let at = 0; at < features.length; at++) {
      const id = features[at] ?? 0;
      const weight = weights[id] ?? 0;
      const gradient = error * (values[at] ?? 0) + settings.penalty * weight;
      const square = (squares[id] ?? 0) + gradient * gradient;
      squares[id] = square;
      weights[id] = weight - (settings.step * gradient) / Math.sqrt(square);
    }
  }
  const unit = unitOf(weights);
  const kept = byHash([...ids].map(([hash, id]) => [hash, Math.round((weights[id] ?? 0) / unit)] as const)).filter(
    ({ value }) => value !== 0,
  );
  return {
    hashes: base64(Int32Array.from(kept, ({ hash }) => hash)),
    weights: base64(Int8Array.from(kept, ({ value }) => value)),
    unit,
  };
}

/** A number for each feature that at least so many examples have. */
function numbersOf(examples: Example<unknown>[], least: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const hash of features.keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const frequent = [...seen].filter(([, times]) => times >= least).map(([hash]) => hash);
  return new Map(frequent.map((hash, id) => [hash, id]));
}

/** Goes through the examples at random, each as often as there are epochs on average. */
function* visits(examples: Example<unknown>[], ids: Map<number, number>, { epochs }: Settings): Generator<Row> {
  const rows = examples.map(({ features }, example) => rowOf(example, features, ids));
  const random = randomNumbers();
  for (let round = 0; round < epochs * rows.length; round++) {
    const row = rows[Math.floor(random() * rows.length)];
    if (row) yield row;
  }
}

function rowOf(example: number, features: Features, ids: Map<number, number>): Row {
  const scale = 1 / Math.sqrt(Math.max(1, features.size));
  const known = [...features].filter(([hash]) => ids.has(hash));
  return {
    example,
    ids: Int32Array.from(known, ([hash]) => ids.get(hash) ?? 0),
    values: Float64Array.from(known, ([, value]) => value * scale),
  };
}

/** Turns scores, in their place, into the predicted probabilities less the truth. */
function toErrors(scores: Float64Array, label: number): void {
  softmax(scores);
  scores[label] = (scores[label] ?? 0) - 1;
}

/** The numbers of the values that are at least so far from nought. */
function numbersFrom(values: Float64Array, least: number): number[] {
  const numbers: number[] = [];
  for (let k = 0; k < values.length; k++) if (Math.abs(values[k] ?? 0) >= least) numbers.push(k);
  return numbers;
}

/** The weights that matter, packed as the model keeps them. */
function packed(
  ids: Map<number, number>,
  weights: Float32Array,
  width: number,
): Pick<ClassModel, "hashes" | "starts" | "pairs" | "unit"> {
  const unit = unitOf(weights);
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

/** What one step of a byte stands for, so that the largest weight fits; any where nothing was learnt. */
function unitOf(weights: Float32Array | Float64Array): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most > 0 ? most / MOST_BYTE : 1;
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
