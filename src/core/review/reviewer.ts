import type { CheckAnswer, QuotationAnswer } from "../model/answer.js";
import { type Article, REPORTER } from "../model/article.js";
import type { Person } from "../model/person.js";
import type { Finding, Review, TextFormat } from "../model/review.js";
import { type ArticleWords, numberWords } from "../quotation/article-words.js";
import { type LookedUp, lookUpWords } from "../quotation/look-up.js";
import { claimsIn } from "./claims.js";
import { countsOf, sha256Of } from "./counts.js";
import { type Passage, passagesOf } from "./passages.js";
import { People } from "./people.js";
import { correctionOf, quotationFinding } from "./quotation-finding.js";
import { type Quoting, readQuoting, type Said } from "./said.js";
import { type Hearing, speechesIn } from "./speech.js";
import { speakerNamed, unmarkedIn } from "./unmarked.js";

/** What running text is read and judged with. */
export interface Reviewing {
  article: Article;
  people: Person[];
  /** Whether an editor has said by which offices the people go; otherwise an office that nobody has may be anybody's. */
  areRolesKnown: boolean;
  check(claim: string): CheckAnswer;
  /** How surely a sentence is about what the article is about, from 0 to 1. */
  onMatter(sentence: string): number;
}

/** The one reader of running text: of a pasted quotation, a message or a draft, with one article. */
export class Reviewer {
  readonly #reviewing: Reviewing;
  readonly #people: People;
  #numbered: ArticleWords | null = null;

  constructor(reviewing: Reviewing) {
    this.#reviewing = reviewing;
    this.#people = new People(reviewing.people, REPORTER.name, reviewing.areRolesKnown);
  }

  /** Every quotation and claim of a text, found, attributed and judged. */
  review(text: string, format: TextFormat = "plain"): Review {
    const { article } = this.#reviewing;
    const quoting = this.#read(text, format, false);
    const quotations = quoting.said.map((said) =>
      quotationFinding(said, this.#lookUp(said.words, said.credit.to?.name ?? null)),
    );
    const { claims, silent } = claimsIn(quoting, this.#reviewing);
    const next = { quotation: 1, claim: 1 };
    const findings = [...quotations, ...claims]
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
      .map((finding): Finding => ({ ...finding, id: `${finding.kind.charAt(0)}${next[finding.kind]++}` }));
    return {
      source: { id: article.id, sha256: article.sha256 },
      draftSha256: sha256Of(text),
      counts: { ...countsOf(findings), silent },
      findings,
    };
  }

  /**
   * What became of pasted words: of all that the text quotes, the first that is not exact, so that a text is exact only where all of it is.
   * Without quotation marks the whole text is quoted, but for the speaker before or behind it.
   * @param speaker whom the words are said to be from; counts before what the text says
   */
  quotation(input: string, speaker?: string): QuotationAnswer {
    const given = speaker === undefined ? null : speakerNamed(speaker, this.#people);
    const answers = new Map<string, QuotationAnswer>();
    for (const { words, credit, marks } of this.#markedIn(input)) {
      const claimed = given ?? credit.to?.name ?? null;
      const key = JSON.stringify([words, claimed]);
      const answer = answers.get(key) ?? this.#answer(words, claimed, marks);
      if (answer.outcome !== "exact") return answer;
      answers.set(key, answer);
    }
    const exact = [...answers.values()];
    const [first] = exact;
    if (!first) return this.#unmarked(input, given);
    const words = exact.map((answer) => answer.words).join(" ");
    return { ...first, words, quotes: exact.flatMap(({ quotes }) => quotes) };
  }

  /** What a text quotes and says, piece by piece in its order. */
  passages(text: string): Passage[] {
    return passagesOf(this.#read(text, "plain", false));
  }

  /** Each of the quotations of a pasted text, with the words around it that may name its speaker. */
  quotations(text: string): Passage[] {
    const quoting = this.#read(text, "plain", true);
    return passagesOf(quoting).filter(({ kind }) => kind === "quote");
  }

  /** The quotations that pasted words are; none where marks within them are only part of what is quoted. */
  #markedIn(input: string): Said[] {
    const { script, said } = this.#read(input, "plain", true);
    const isPlain = said.length === 0 || speechesIn(script, this.#hearing(false)).length > 0;
    return isPlain || this.#unmarked(input, null).outcome === "not_found" ? said : [];
  }

  #unmarked(input: string, given: string | null): QuotationAnswer {
    const ways = unmarkedIn(input, this.#people).map(({ words, speaker }) =>
      this.#answer(words.text, given ?? speaker, { open: "", close: "" }),
    );
    const whole = ways.at(-1);
    if (whole?.outcome === "exact") return whole;
    return (
      ways.find(({ outcome }) => outcome !== "not_found") ??
      ways[0] ??
      this.#answer(input, given, { open: "", close: "" })
    );
  }

  #answer(words: string, claimed: string | null, marks: Said["marks"]): QuotationAnswer {
    const { id, sha256 } = this.#reviewing.article;
    const found = this.#lookUp(words, claimed);
    const { outcome, speaker, quotes, difference, clipped } = found;
    return {
      mode: "quote",
      outcome,
      words,
      claimedSpeaker: claimed,
      speaker,
      quotes,
      difference,
      correction: correctionOf(found, marks),
      clipped,
      note: found.isBracketed ? "only bracketed words differ" : null,
      source: { id, sha256 },
    };
  }

  #read(text: string, format: TextFormat, isPasted: boolean): Quoting {
    return readQuoting(text, format, this.#people, this.#hearing(isPasted));
  }

  #hearing(isPasted: boolean): Hearing {
    return { isPasted, stands: (words) => this.#stands(words) };
  }

  #stands(words: string): boolean {
    const { outcome, quotes } = this.#lookUp(words, null);
    return outcome === "exact" && quotes[0]?.kind === "quotation";
  }

  #lookUp(words: string, claimed: string | null): LookedUp {
    this.#numbered ??= numberWords(this.#reviewing.article);
    return lookUpWords(this.#reviewing.article, this.#numbered, words, claimed);
  }
}
