import type { Answer, Difference } from "../../core/model/answer.js";
import {
  type Presentation,
  type PresentedDifference,
  type PresentedQuotation,
  quoted,
} from "../../surface/presentation.js";
import { visible } from "../../surface/shown-text.js";
import { legend, WORDS } from "../../surface/wording.js";
import { PAGE } from "./words.js";

/** How an answer is to be taken, as a sign beside its verdict shows it: in shape as well as in colour. */
type Tone = "good" | "bad" | "careful" | "silent";

const TONES: Record<Answer["outcome"], Tone> = {
  answered: "good",
  supported: "good",
  exact: "good",
  refuted: "bad",
  altered: "bad",
  misattributed: "bad",
  not_found: "bad",
  not_enough_info: "silent",
  not_covered: "silent",
};

const SIGNS: Record<Tone, string> = { good: "✓", bad: "✕", careful: "!", silent: "–" };

/** The tone of an answer; "No" is as good an answer as "Yes", and has its own sign. */
function toneOf(answer: Answer, { clipped }: Presentation): Tone {
  if (clipped !== null || (answer.mode === "ask" && answer.isUnsettled)) return "careful";
  return answer.mode === "ask" && answer.polarity === "no" ? "bad" : TONES[answer.outcome];
}

/** The level of a heading. */
type Level = 2 | 3 | 4;

/** An answer: the verdict, then the article's words, each with who said them and where. */
export function AnswerCard({ answer, shown, level }: { answer: Answer; shown: Presentation; level: Level }) {
  const { verdict, gap, attributedTo, difference, remarks, clipped, correction, isNearest, quotations, quotes } = shown;
  const more = quotes.length - quotations.length;
  return (
    <>
      <Verdict tone={toneOf(answer, shown)} level={level} text={verdict} />
      {gap ? <p class="gap">{gap}</p> : null}
      {attributedTo ? (
        <p class="attributed">
          {WORDS.attributedTo}: {attributedTo}
        </p>
      ) : null}
      {remarks.map((remark) => (
        <p class="remark">{remark}</p>
      ))}
      {difference ? <Differing difference={difference} /> : null}
      {clipped === null ? null : (
        <p class="clipped">
          {WORDS.clipped}: <q>{clipped}</q>
        </p>
      )}
      {isNearest ? <p class="nearest">{WORDS.nearest}</p> : null}
      {quotations.map((quotation) => (
        <Quotation quotation={quotation} />
      ))}
      {correction === null ? null : (
        <p class="correction">
          <span class="label">{WORDS.correction}:</span> <span class="paste">{visible(correction)}</span>
        </p>
      )}
      {more > 0 ? <p class="more">{`${more} more marked in the article.`}</p> : null}
    </>
  );
}

function Verdict({ tone, level, text }: { tone: Tone; level: Level; text: string }) {
  const Heading = `h${level}` as const;
  // "Altered: the article has other words": the first word is the verdict, the rest says what it means.
  const [word = "", ...meaning] = text.split(": ");
  return (
    <Heading class={`verdict ${tone}`} tabindex={-1}>
      <span class="sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <span>
        {word}
        {meaning.length > 0 ? <span class="meaning">: {meaning.join(": ")}</span> : null}
      </span>
    </Heading>
  );
}

function Differing({ difference: { pieces, removed, added } }: { difference: PresentedDifference }) {
  return (
    <div class="difference">
      <p>
        {pieces.map((piece, index) => (
          <>
            {index > 0 ? " " : ""}
            <Piece {...piece} />
          </>
        ))}
      </p>
      <p class="legend" aria-hidden="true">
        {legend("Struck out", "Underlined")}
      </p>
      <ul class="read-out">
        <Listed label={WORDS.notThere} words={removed} />
        <Listed label={WORDS.there} words={added} />
      </ul>
    </div>
  );
}

function Piece({ kind, text }: Difference) {
  if (kind === "removed") return <del>{text}</del>;
  return kind === "added" ? <ins>{text}</ins> : text;
}

/** Screen readers tell neither what is struck nor what is inserted. */
function Listed({ label, words }: { label: string; words: string[] }) {
  return words.length === 0 ? null : <li>{`${label}: ${words.map((each) => `“${each}”`).join(", ")}`}</li>;
}

function Quotation({ quotation }: { quotation: PresentedQuotation }) {
  const { quote, before, marked, after, citation } = quotation;
  return (
    <figure class="quotation">
      <blockquote>
        {before}
        {marked === "" ? null : <mark class="decisive">{marked}</mark>}
        {after}
      </blockquote>
      <figcaption>
        <a href={`#p${quote.paragraph}`}>{citation}</a>
        <CopyButton label={PAGE.copyQuotation} text={quoted(quotation)} />
      </figcaption>
    </figure>
  );
}

/** What a button copies: a text, a link to a page of the desk, or what stands at an address. */
type Copied = { text: string } | { link: string } | { from: string };

/** A button that copies something; shown by the page's script, without which nothing can be copied. */
export function CopyButton({ label, ...what }: { label: string } & Copied) {
  const data =
    "text" in what
      ? { "data-copy": what.text }
      : "link" in what
        ? { "data-copy-link": what.link }
        : { "data-copy-from": what.from };
  return (
    <button type="button" class="copy" {...data} data-done={PAGE.copied} hidden>
      {label}
    </button>
  );
}

/** What somebody typed, without what hides or turns other characters. */
export function typed(text: string): string {
  return visible(text).trim();
}
