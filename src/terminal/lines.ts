/**
 * The lines of a stream of bytes, without their "\n". A byte order mark is skipped, bytes that are not UTF-8 become U+FFFD, and no more is
 * read than is taken. (Node's readline also ends lines at U+2028, which JSON may hold.)
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Kept in pieces, so that a line of many megabytes is put together once.
  let unfinished: string[] = [];
  for await (const bytes of stream) {
    const [end = "", ...starts] = decoder.decode(bytes, { stream: true }).split("\n");
    unfinished.push(end);
    for (const start of starts) {
      yield unfinished.join("");
      unfinished = [start];
    }
  }
  unfinished.push(decoder.decode());
  const last = unfinished.join("");
  if (last) yield last;
}
