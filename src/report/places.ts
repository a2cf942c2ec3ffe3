/** Where something begins, as editors count: both from 1, the column in UTF-16 code units. */
export interface LineAndColumn {
  line: number;
  column: number;
}

/** Tells the line and column of places in a text; a line ends at `\n`, `\r\n` or `\r`. */
export function placesIn(text: string): (at: number) => LineAndColumn {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  return (at) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
