import { randomBytes } from "node:crypto";
import type { TextFormat } from "../core/model/review.js";
import { LIMITS } from "./limits.js";

/** A draft and its review, as they are kept. */
export interface Draft {
  /** What the file was called, or null where the text was pasted. */
  name: string | null;
  text: string;
  format: TextFormat;
  /** The review in JSON, in UTF-8: a fifth of what it takes as objects. */
  review: Uint8Array;
  /** Ids of the findings whose correction stands in the text. */
  applied: Set<string>;
}

/** Random bytes of an id: nobody finds another's draft by trying. */
const ID_BYTES = 16;

/** Keeps drafts for a while, in memory alone. Whoever knows a draft's id may see it, and nobody else. */
export class Drafts {
  readonly #kept = new Map<string, { draft: Draft; bytes: number; until: number }>();
  readonly #keep: number;
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;

  /** @param keep how long, in milliseconds */
  constructor(keep: number) {
    this.#keep = keep;
    // Also a draft that nobody asks for any more is forgotten in time.
    this.#timer = setInterval(() => this.#forget(), Math.min(keep, 60_000)).unref();
  }

  /** Forgets everything. */
  stop(): void {
    clearInterval(this.#timer);
    this.#kept.clear();
    this.#bytes = 0;
  }

  /** Keeps a draft, and returns the id that it goes by: 32 hexadecimal digits. */
  add(draft: Draft): string {
    this.#forget();
    const id = randomBytes(ID_BYTES).toString("hex");
    const bytes = draft.text.length * 2 + draft.review.byteLength;
    this.#kept.set(id, { draft, bytes, until: Date.now() + this.#keep });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (oldest === id || (this.#kept.size <= LIMITS.draftsKept && this.#bytes <= LIMITS.draftsBytes)) break;
      this.#drop(oldest);
    }
    return id;
  }

  /** The draft of an id; null where there is none, or no longer. */
  get(id: string): Draft | null {
    this.#forget();
    return this.#kept.get(id)?.draft ?? null;
  }

  /** Forgets a draft at once. */
  delete(id: string): void {
    this.#drop(id);
  }

  #forget(): void {
    for (const [id, { until }] of this.#kept) {
      if (until > Date.now()) break;
      this.#drop(id);
    }
  }

  #drop(id: string): void {
    this.#bytes -= this.#kept.get(id)?.bytes ?? 0;
    this.#kept.delete(id);
  }
}
