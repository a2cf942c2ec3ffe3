import type { Account, AccountedWords, Quote, Span } from "../model/answer.js";
import { spanIn } from "../model/article.js";
import type { Counted } from "../reading/counted.js";
import type { Reading } from "../reading/reading.js";
import type { Sentence } from "../reading/sentence.js";
import { CHATTER } from "../reading/sentence.js";

/**
 * The account of an answer as people read it: words that name one thing together as one entry, each with the article's words that bear it.
 * @param decisive stands for words that the evidence bears out as a whole, and not one by one
 */
export function explain(
  reading: Reading,
  sentence: Sentence,
  counted: Counted[],
  quotes: Quote[],
  decisive: string | undefined,
): Account {
  const settling = quotes.flatMap((quote) => spanIn(quote, decisive) ?? [])[0] ?? null;
  const said = quotes.map((quote) => ({ quote, sentence: reading.reader.read(quote.text) }));
  return {
    of: sentence.text,
    words: together(sentence, counted).map(({ first, last, standing, concept }): AccountedWords => {
      const start = sentence.tokens[first]?.start ?? 0;
      const end = sentence.tokens[last]?.end ?? start;
      const bears = standing === "borne out" || standing === "contradicted";
      const stems = sentence.tokens.slice(first, last + 1).map((token) => token.stem);
      const evidence = bears ? (bearing(said, stems, concept) ?? settling) : null;
      return { text: sentence.text.slice(start, end), start, end, standing, evidence };
    }),
  };
}

interface Entry extends Pick<Counted, "standing" | "concept"> {
  first: number;
  last: number;
}

/** Words beside each other that help to name one concept, and stand alike. */
function together({ mentions }: Sentence, counted: Counted[]): Entry[] {
  const entries: Entry[] = [];
  for (const { at, standing, concept } of counted) {
    const before = entries.at(-1);
    const isOne =
      before?.standing === standing && mentions.some(({ first, last }) => first <= before.first && at <= last);
    if (before && isOne) before.last = at;
    else entries.push({ first: at, last: at, standing, concept });
  }
  return entries;
}

/** The words of the evidence that have the same stems, or name the same concept; the first that are found. */
function bearing(said: { quote: Quote; sentence: Sentence }[], stems: string[], concept: string | null): Span | null {
  for (const { quote, sentence } of said) {
    const { tokens, mentions } = sentence;
    const same = tokens.findIndex((_, at) => stems.every((stem, offset) => tokens[at + offset]?.stem === stem));
    const mention = concept === CHATTER ? undefined : mentions.find((one) => one.concept === concept);
    const [first, last] = same >= 0 ? [same, same + stems.length - 1] : [mention?.first ?? -1, mention?.last ?? -1];
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    if (start !== undefined && end !== undefined)
      return { text: quote.text.slice(start, end), start: quote.start + start, end: quote.start + end };
  }
  return null;
}
