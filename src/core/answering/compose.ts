import type { SearchResult } from "minisearch";
import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { type AskAnswer, type Gap, OTHER_LANGUAGE, type Quote } from "../model/answer.js";
import { quoteStatement, type Statement } from "../model/article.js";
import type { Judgement } from "../reading/judge.js";
import type { Reading } from "../reading/reading.js";
import type { Sentence } from "../reading/sentence.js";
import type { Settlement } from "../reading/settle.js";
import { isFunctionWord } from "../text/function-words.js";
import { explain } from "./explain.js";
import { unaccounted } from "./unaccounted.js";

/** What all answers carry: the quotes, or without any the nearest statements and what the article does not say, and the account. */
export function compose(
  reading: Reading,
  { whole, sentence, elliptic, gap }: Judgement,
  { proposition, account }: Pick<Settlement, "proposition" | "account">,
  quotes: Quote[],
): Pick<AskAnswer, "quotes" | "nearest" | "gap" | "account" | "source"> {
  const { article } = reading.knowledge;
  const isAnswered = quotes.length > 0;
  const nearest = () => nearestIn(reading.search.find(whole), article.statements);
  return {
    quotes,
    nearest: isAnswered ? [] : nearest().map((statement) => quoteStatement(article, statement)),
    gap: isAnswered ? null : gapOf(gap, elliptic ? null : unaccounted(sentence, account)),
    account: account.length === 0 ? null : explain(reading, sentence, account, quotes, proposition?.decisive),
    source: { id: article.id, sha256: article.sha256 },
  };
}

/** What is said of a text that is not read, because it is in another language. */
export function notRead({
  knowledge: { article },
}: Reading): Pick<AskAnswer, "quotes" | "nearest" | "gap" | "account" | "source"> {
  return {
    quotes: [],
    nearest: [],
    gap: { id: OTHER_LANGUAGE, text: "what it is asked in another language than English" },
    account: null,
    source: { id: article.id, sha256: article.sha256 },
  };
}

/** What the article does not say: what the editor has a name for, or else the asker's own words. */
function gapOf(named: Gap | null, words: string | null): Gap | null {
  return named ?? (words === null ? null : { id: UNACCOUNTED, text: `“${words}”` });
}

/** The id of a gap that is told in the asker's own words. */
const UNACCOUNTED = "unaccounted";

/** How many nearest statements are offered where there is no answer. */
const NEAREST = 3;

/** The statements among what the search found, best first. */
function nearestIn(found: SearchResult[], statements: Statement[]): Statement[] {
  const ids = found.flatMap(({ statement }) => (typeof statement === "string" ? [statement] : [])).slice(0, NEAREST);
  return ids.flatMap((id) => statements.filter((statement) => statement.id === id));
}

/** The evidence of a proposition as quotes, in the editor's order; `first` names the statement that answers the kind of question. */
export function quotesFor({ knowledge: { article } }: Reading, { evidence }: Proposition, first?: string): Quote[] {
  const ids = new Set([...(first ? [first] : []), ...evidence]);
  return [...ids]
    .flatMap((id) => article.statements.filter((statement) => statement.id === id))
    .map((statement) => quoteStatement(article, statement));
}

/** How much the editor's order of the evidence counts beside the words that it shares with what is claimed. */
const ORDER = 0.2;

/**
 * The evidence for or against what a text claims, best first: what shares most words with it, names apart, in the editor's order where that tells
 * little. What denies a proposition has other words than what asserts it, and stands in the editor's order.
 */
export function evidenceFor(reading: Reading, proposition: Proposition, { tokens, mentions }: Sentence): Quote[] {
  const quotes = quotesFor(reading, proposition);
  if (proposition.article === "denies") return quotes;
  const isNaming = ({ concept }: Mention) => ["person", "office"].includes(reading.frame.kinds.get(concept) ?? "");
  const named = mentions.filter(isNaming);
  const asked = new Set(
    tokens.filter((_, at) => !named.some(({ first, last }) => first <= at && at <= last)).map(({ stem }) => stem),
  );
  const said = quotes.map(
    ({ text }) =>
      new Set(
        reading.reader
          .read(text)
          .tokens.filter(({ norm }) => !isFunctionWord(norm))
          .map(({ stem }) => stem),
      ),
  );
  // A word tells the more, the fewer of the statements have it.
  const worth = (word: string) => 1 / said.filter((words) => words.has(word)).length;
  const shared = (words: Set<string>) =>
    [...words].filter((word) => asked.has(word)).reduce((sum, word) => sum + worth(word), 0);
  return quotes
    .map((quote, at) => ({ quote, rank: shared(said[at] ?? new Set()) - ORDER * at }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ quote }) => quote);
}
