import type { ReviewedDraft } from "../draft-files/draft.js";
import { type PresentedFinding, presentReview } from "../surface/presented-review.js";

/** Where a check is published, and by whom. */
export interface Publication {
  /** The page's address, http or https. */
  url: string;
  /** The newsroom's name. */
  author: string;
}

/** From the worst to the best, as a rating has to say; between them lies nothing that the article settles. */
const RATINGS = { worstRating: 1, bestRating: 5 } as const;

/**
 * The draft's claims that the article settles, as ClaimReview (https://schema.org/ClaimReview), which Google's Fact Check Explorer reads
 * (https://developers.google.com/search/docs/appearance/structured-data/factcheck). Of several on one page each wants an address of its
 * own: the finding's id stands behind the page's.
 */
export function claimReviewReport({ review }: ReviewedDraft, publication: Publication): string {
  const { wrong, right } = presentReview(review);
  const claims = [...wrong, ...right]
    .filter(({ finding }) => finding.kind === "claim")
    .toSorted((a, b) => a.start - b.start);
  return `${JSON.stringify(
    claims.map((claim) => claimReview(claim, publication)),
    null,
    2,
  )}\n`;
}

function claimReview({ finding, words, presentation }: PresentedFinding, { url, author }: Publication): object {
  const { verdict, attributed, id } = finding;
  const claimant = attributed ? { author: { "@type": "Person", name: attributed.name } } : {};
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: `${url.replace(/#.*$/, "")}#${id}`,
    claimReviewed: words,
    itemReviewed: { "@type": "Claim", ...claimant },
    author: { "@type": "Organization", name: author },
    reviewRating: {
      "@type": "Rating",
      ...RATINGS,
      ratingValue: verdict === "supported" ? RATINGS.bestRating : RATINGS.worstRating,
      alternateName: presentation.verdict,
    },
  };
}
