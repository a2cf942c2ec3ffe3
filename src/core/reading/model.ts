import type { Features } from "./features.js";

/** An array of numbers, little-endian: as bytes, or in base64 where it stands in JSON. */
export type Packed = string | Uint8Array;

/**
 * A fitted linear model over several classes, packed for quick loading: the hashes of the
 * features' names, sorted (Int32); where each one's weights start (Int32); and the weights as pairs of bytes, the class's number
 * and the weight in units of `unit`.
 */
export interface ClassModel {
  classes: string[];
  bias: number[];
  hashes: Packed;
  starts: Packed;
  pairs: Packed;
  unit: number;
}

/** A fitted linear model of one yes-or-no matter: sorted hashes (Int32), and the weights (Int8) in units of `unit`. */
export interface SignModel {
  hashes: Packed;
  weights: Packed;
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
  readonly #hashes: Int32Array;
  readonly #starts: Int32Array;
  readonly #pairs: Int8Array;

  constructor(model: ClassModel) {
    this.classes = model.classes;
    this.#model = model;
    this.#hashes = int32(model.hashes);
    this.#starts = int32(model.starts);
    this.#pairs = int8(model.pairs);
  }

  /** The probability of each class, in the order of `classes`. */
  classify(features: Features): Float64Array {
    const scores = Float64Array.from(this.#model.bias);
    const scale = scaleOf(features) * this.#model.unit;
    for (const [hash, value] of features) {
      const number = find(this.#hashes, hash);
      if (number < 0) continue;
      const end = this.#starts[number + 1] ?? this.#pairs.length;
      for (let at = this.#starts[number] ?? end; at < end; at += 2) {
        const k = this.#pairs[at] ?? 0;
        scores[k] = (scores[k] ?? 0) + (this.#pairs[at + 1] ?? 0) * value * scale;
      }
    }
    return softmax(scores);
  }
}

/** Tells whether one matter holds by a fitted model. */
export class StanceModel {
  readonly #hashes: Int32Array;
  readonly #weights: Int8Array;
  readonly #unit: number;

  constructor(model: SignModel) {
    this.#hashes = int32(model.hashes);
    this.#weights = int8(model.weights);
    this.#unit = model.unit;
  }

  /** The log-odds that the matter holds. */
  logOdds(features: Features): number {
    let sum = 0;
    for (const [hash, value] of features) {
      const number = find(this.#hashes, hash);
      if (number >= 0) sum += (this.#weights[number] ?? 0) * value;
    }
    return sum * this.#unit * scaleOf(features);
  }
}

/** Where a number stands in a sorted array, or -1. */
export function find(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The bytes of a packed array. */
export function bytesOf(packed: Packed): Uint8Array {
  return typeof packed === "string" ? Buffer.from(packed, "base64") : packed;
}

function int8(packed: Packed): Int8Array {
  const bytes = bytesOf(packed);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Copied as a whole, because the bytes may begin at a place that is no multiple of four. */
export function int32(packed: Packed): Int32Array {
  const bytes = bytesOf(packed);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Turns scores into probabilities, in their place. */
export function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp((scores[k] ?? 0) - most);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}
