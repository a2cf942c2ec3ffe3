/** From this length on a word may have two slips. */
const TWO_SLIPS = 8;

/** How many slips of the pen a word may have and still be known for what it is meant to be. */
export function slipsAllowed(norm: string): number {
  return norm.length >= TWO_SLIPS ? 2 : 1;
}

/** Letters to change, add, drop or swap (Damerau's distance, adjacent swaps only) from one word to another; `limit` or more is not told apart. */
export function slipsBetween(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charAt(i - 1) === other.charAt(j - 1);
      const swapped =
        i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1);
      const value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : limit,
      );
      row.push(value);
      if (value < least) least = value;
    }
    if (least >= limit) return limit;
    [before, last] = [last, row];
  }
  return Math.min(last[other.length] ?? limit, limit);
}
