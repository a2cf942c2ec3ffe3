import { entryOf, type Ways } from "./answering/entry.js";
import type { Core } from "./core.js";
import { draftArticle } from "./ingest/draft.js";
import { roleOf } from "./ingest/role.js";
import type { AskAnswer, CheckAnswer } from "./model/answer.js";
import { type Article, quoteStatement, REPORTER } from "./model/article.js";
import type { Person } from "./model/person.js";
import { SentenceSearch } from "./retrieval/search.js";
import { Reviewer } from "./review/reviewer.js";

/** How many statements are quoted as an answer. */
const QUOTED = 3;

/**
 * A core on any plain text, without an editor's knowledge: it finds the sentences that answer a question and verifies quotations. It
 * gives no yes, no or verdict, since nothing tells it what the text settles.
 */
export function plainCore(text: string, id: string): Core {
  const article = draftArticle(text, id);
  let search: SentenceSearch | null = null;
  const people = peopleOf(article);
  const source = { id: article.id, sha256: article.sha256 };
  const find = (question: string) => {
    search ??= new SentenceSearch(article);
    const found = search.search(question).slice(0, QUOTED);
    return found.map(({ statement }) => quoteStatement(article, statement));
  };
  const check = (claim: string): CheckAnswer => ({
    mode: "check",
    outcome: "not_enough_info",
    decisive: null,
    parts: [],
    quotes: [],
    nearest: find(claim),
    gap: null,
    account: null,
    source,
  });
  const reviewer = new Reviewer({ article, people, areRolesKnown: false, check, onMatter: () => 0 });
  const ways: Ways = {
    people,
    ask: (question): AskAnswer => {
      const quotes = find(question);
      const outcome = quotes.length > 0 ? "answered" : "not_covered";
      return {
        mode: "ask",
        outcome,
        polarity: null,
        isUnsettled: false,
        span: null,
        decisive: null,
        quotes,
        nearest: [],
        gap: null,
        account: null,
        source,
      };
    },
    check,
    quotation: (input, speaker) => reviewer.quotation(input, speaker),
    passages: (text) => reviewer.passages(text),
    quotations: (text) => reviewer.quotations(text),
    saying: (text) => (/[\p{L}\p{N}]/u.test(text) ? "something" : "nothing"),
  };
  return {
    ...entryOf(ways),
    article,
    people,
    subject: id,
    examples: [],
    review: (draft, { format } = {}) => reviewer.review(draft, format),
    suggest: () => [],
  };
}

/** Whoever the article lets speak, with their office as it gives it. */
function peopleOf({ text, statements }: Article): Person[] {
  const names = new Set(statements.map(({ speaker }) => speaker.name).filter((name) => name !== REPORTER.name));
  return [...names].map((name) => ({
    name,
    role: roleOf(text, name) ?? name,
    aliases: [name.toLowerCase()],
    office: [],
  }));
}
