import type { TextFormat } from "../model/review.js";
import { partOf, type Span, trimmed, wholeOf } from "../model/span.js";
import { asMeant, UNSEEN } from "../text/characters.js";
import { Attributor } from "./attribution.js";
import type { Credit } from "./memory.js";
import { readPage } from "./page.js";
import type { People } from "./people.js";
import { readScript, type Script } from "./script.js";
import { type Hearing, type Speech, speechesIn } from "./speech.js";

/** Words that a text quotes, and whom it gives them to. */
export interface Said {
  /** The quoted words where they stand, without marks. */
  spans: Span[];
  /** The quoted words as one. */
  words: string;
  credit: Credit;
  /** The marks around them; empty for a block quotation without any. */
  marks: { open: string; close: string };
  speech: Speech;
}

/** A text read for what it quotes: `attributor` has read on to the last of it. */
export interface Quoting {
  script: Script;
  attributor: Attributor;
  said: Said[];
}

/** Everything that a text quotes of somebody's speech, in order, with whom it gives it to. */
export function readQuoting(text: string, format: TextFormat, people: People, hearing: Hearing): Quoting {
  const script = readScript(readPage(text, format), people);
  const speeches = speechesIn(script, hearing);
  const attributor = new Attributor(script, people);
  const said = speeches.map((speech, at) => saidIn(script, speech, attributor.creditOf(speech, speeches[at + 1])));
  return { script, attributor, said };
}

function saidIn({ page }: Script, speech: Speech, credit: Credit): Said {
  const pieces = speech.stretches.flatMap((stretch) => stretch.pieces);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const spans = pieces.map(({ inner }) => trimmed(partOf(wholeOf(page.text), inner.start, inner.end)));
  const cut = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? "" : page.meant.slice(from, to).replaceAll(UNSEEN, "").trim();
  return {
    spans,
    words: spans.map((span) => wordsOf(page.meant, span)).join(" "),
    credit,
    marks: { open: cut(first?.outer.start, first?.inner.start), close: cut(last?.inner.end, last?.outer.end) },
    speech,
  };
}

/** Words as they stand in the text; without the markup where there is some among them. */
function wordsOf(meant: string, { text, start, end }: Span): string {
  const plain = meant.slice(start, end);
  return plain === asMeant(text) ? text : plain.replaceAll(UNSEEN, "");
}
