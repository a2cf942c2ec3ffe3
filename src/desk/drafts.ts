import { randomBytes } from "node:crypto";
import { LIMITS } from "./limits.js";
import type { Reviewed } from "./reviewing/review-worker.js";

/** A draft as it is kept. Its review stays in JSON, which takes a fifth of what it takes as objects. */
export interface KeptDraft extends Reviewed {
  id: string;
  /** Ids of the findings whose correction stands in the text. */
  applied: Set<string>;
  /** Until when it is kept, in milliseconds since 1970. */
  until: number;
}

/** Random bytes of an id: nobody finds another's draft by trying. */
const ID_BYTES = 16;

/** Keeps drafts for a while, in memory alone. Whoever knows a draft's id may see it, and nobody else. */
export class Drafts {
  readonly #kept = new Map<string, KeptDraft>();
  readonly #keep: number;
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;

  /** @param keep how long, in milliseconds */
  constructor(keep: number) {
    this.#keep = keep;
    // Also a draft that nobody asks for any more is forgotten in time.
    this.#timer = setInterval(() => this.#forget(), Math.min(keep, 60_000)).unref();
  }

  /** Keeps a draft under a new id of 32 hexadecimal digits; the oldest ones make room for it. */
  add(reviewed: Reviewed, applied: Iterable<string>): KeptDraft {
    this.#forget();
    const { draft, review } = reviewed;
    const id = randomBytes(ID_BYTES).toString("hex");
    const kept: KeptDraft = { id, draft, review, applied: new Set(applied), until: Date.now() + this.#keep };
    this.#kept.set(id, kept);
    this.#bytes += bytesOf(kept);
    for (const oldest of this.#kept.keys()) {
      if (oldest === id || (this.#kept.size <= LIMITS.draftsKept && this.#bytes <= LIMITS.draftsBytes)) break;
      this.delete(oldest);
    }
    return kept;
  }

  /** The draft of an id; null where there is none, or no longer. */
  get(id: string): KeptDraft | null {
    this.#forget();
    return this.#kept.get(id) ?? null;
  }

  /** Forgets a draft at once. */
  delete(id: string): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    this.#bytes -= bytesOf(kept);
    this.#kept.delete(id);
  }

  /** Forgets everything. */
  stop(): void {
    clearInterval(this.#timer);
    this.#kept.clear();
    this.#bytes = 0;
  }

  #forget(): void {
    for (const { id, until } of this.#kept.values()) {
      if (until > Date.now()) break;
      this.delete(id);
    }
  }
}

function bytesOf({ draft, review }: KeptDraft): number {
  return draft.text.length * 2 + review.byteLength;
}
