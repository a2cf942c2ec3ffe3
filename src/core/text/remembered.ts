/** What a remembered word takes beside its letters, about, in bytes. */
const OVERHEAD = 100;

/**
 * Remembers what was worked out for words, within a bound in bytes; when there is no more room, what was not met lately is forgotten.
 * Words are copied: one that is a slice of a message would keep the whole message alive.
 */
export class Remembered<Value extends string | null> {
  readonly #half: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();
  #bytes = 0;

  /** @param bytes how much the words and what they stand for may take */
  constructor(bytes: number) {
    this.#half = bytes / 2;
  }

  /** What is remembered for a word, or else what `make` makes of it. */
  of(word: string, make: (word: string) => Value): Value {
    const known = this.#recent.get(word);
    if (known !== undefined) return known;
    const own = copyOf(word);
    const older = this.#older.get(word);
    const value = older === undefined ? make(own) : older;
    this.#keep(own, value);
    return value;
  }

  #keep(word: string, value: Value): void {
    const size = OVERHEAD + 2 * (word.length + (value?.length ?? 0));
    if (this.#bytes + size > this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#bytes = 0;
    }
    if (size > this.#half) return;
    this.#recent.set(word, value);
    this.#bytes += size;
  }
}

/** The same string in memory of its own: V8 makes slices that point into the string they were cut from. */
function copyOf(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
