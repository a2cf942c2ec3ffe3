import type { Quote } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import type { Finding } from "../core/model/review.js";
import type { ReviewedDraft } from "../draft-files/draft.js";
import { presentReview } from "../surface/presented-review.js";
import { oneOrAll } from "./json.js";

/** Length of the prefix and suffix in a selector, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * The findings as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), a collection a draft. Texts are named by
 * their hash (https://www.rfc-editor.org/rfc/rfc6920), as they have no address. Places are counted in characters, as the model asks; those
 * of a review are UTF-16 code units.
 */
export function annotationsReport(drafts: ReviewedDraft[], article: Article): string {
  return oneOrAll(drafts.map((draft) => collectionOf(draft, article)));
}

function collectionOf({ name, text, review }: ReviewedDraft, article: Article): object {
  const source = named(review.draftSha256);
  const selectDraft = selecting(text, source);
  const selectArticle = selecting(article.text, named(article.sha256));
  const { wrong, unsettled, right } = presentReview(review);
  const items = [...wrong, ...unsettled, ...right]
    .toSorted((a, b) => a.start - b.start)
    .map(({ finding, presentation }) => ({
      id: `${source}#${finding.id}`,
      type: "Annotation",
      motivation: "assessing",
      body: [
        comment("assessing", presentation.verdict),
        { type: "TextualBody", purpose: "tagging", value: finding.verdict, format: "text/plain" },
        ...(presentation.correction === null ? [] : [comment("editing", presentation.correction)]),
        ...finding.evidence.map((quote: Quote) => ({ ...selectArticle(quote), purpose: "linking" })),
      ],
      target: oneOrSeveral(finding, selectDraft),
    }));
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: source,
    type: "AnnotationCollection",
    label: name,
    total: items.length,
    first: { id: `${source}#findings`, type: "AnnotationPage", startIndex: 0, items },
  };
}

type Place = { start: number; end: number };

function oneOrSeveral({ spans }: Finding, select: (place: Place) => object): object | object[] {
  const targets = spans.map(select);
  return targets.length === 1 && targets[0] ? targets[0] : targets;
}

function comment(purpose: "assessing" | "editing", value: string): object {
  return { type: "TextualBody", purpose, value, format: "text/plain", language: "en" };
}

/** Writes places of one text as specific resources. */
function selecting(text: string, source: string): (place: Place) => object {
  const characters = charactersBefore(text);
  return ({ start, end }) => ({
    type: "SpecificResource",
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
        suffix: text.slice(end, end + CONTEXT).toWellFormed(),
      },
      { type: "TextPositionSelector", start: characters(start), end: characters(end) },
    ],
  });
}

/** Turns places in UTF-16 code units into places in characters. */
function charactersBefore(text: string): (at: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (at) => {
    let low = 0;
    for (let high = pairs.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}

function named(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}
