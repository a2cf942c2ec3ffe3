import type { AskAnswer, CheckAnswer, Gap, Quote, Span } from "./answer.js";
import { quoteStatement, type Statement } from "./article.js";
import { GAP, type Knowledge } from "./knowledge/knowledge.js";
import type { Proposition } from "./knowledge/schema.js";
import { POLAR } from "./reading/fitted.js";
import { gapProbability, isGap, weighTopics } from "./reading/judge.js";
import type { Reader, Topic } from "./reading/reader.js";
import type { Sentence } from "./reading/sentence.js";
import { type Search, topicVotes } from "./search.js";

/** What asking and checking work with. */
export interface Reading {
  knowledge: Knowledge;
  reader: Reader;
  search: Search;
}

const SURE = 1.0;
const NEAREST = 3;

interface Judged {
  sentence: Sentence;
  topics: Topic[];
  proposition: Proposition | null;
  gap: Gap | null;
  nearest: Statement[];
}

function judge(reading: Reading, text: string): Judged {
  const { knowledge, reader, search } = reading;
  const sentence = reader.read(text);
  const results = search.find(sentence);
  const topics = weighTopics(reader.topics(sentence), topicVotes(results));
  const best = topics.find((topic) => !isGap(topic));
  const silent = gapProbability(topics) > 0.5 || !best;
  const gapTopic = topics.find(isGap);
  const gap = knowledge.gaps.find((one) => GAP + one.id === gapTopic?.id);
  const nearest = results
    .flatMap(({ statement }) => knowledge.article.statements.filter((one) => one.id === statement))
    .slice(0, NEAREST);
  return {
    sentence,
    topics,
    proposition: silent ? null : (knowledge.propositions.find((one) => one.id === best.id) ?? null),
    gap: gap?.text ? { id: gap.id, text: gap.text } : null,
    nearest,
  };
}

export function ask(reading: Reading, question: string): AskAnswer {
  const { knowledge, reader } = reading;
  const { article } = knowledge;
  const source = { id: article.id, sha256: article.sha256 };
  const judged = judge(reading, question);
  const { proposition, sentence } = judged;
  const kind = reader.kind(sentence);
  const strict = kind === "when" || kind === "where" || kind === "howmany" || kind === "howlong";
  const offered = kind === POLAR ? undefined : proposition?.answers[kind];
  if (!proposition || (kind !== POLAR && (offered === null || (strict && offered === undefined)))) {
    const nearest = judged.nearest.map((one) => quoteStatement(article, one));
    return { mode: "ask", outcome: "not_covered", polarity: null, span: null, quotes: [], nearest, gap: judged.gap, source };
  }
  const quotes = quotesOf(reading, proposition, offered?.statement);
  const polarity = kind === POLAR ? polarityOf(reader.stance(sentence, proposition)) : null;
  return { mode: "ask", outcome: "answered", polarity, span: offered?.span ? spanOf(quotes[0], offered.span) : null, quotes, nearest: [], gap: null, source };
}

export function check(reading: Reading, claim: string): CheckAnswer {
  const { knowledge, reader } = reading;
  const { article } = knowledge;
  const source = { id: article.id, sha256: article.sha256 };
  const judged = judge(reading, claim);
  const polarity = judged.proposition ? polarityOf(reader.stance(judged.sentence, judged.proposition)) : null;
  if (!judged.proposition || !polarity) {
    return { mode: "check", outcome: "not_enough_info", quotes: [], nearest: judged.nearest.map((one) => quoteStatement(article, one)), gap: judged.gap, source };
  }
  return { mode: "check", outcome: polarity === "yes" ? "supported" : "refuted", quotes: quotesOf(reading, judged.proposition), nearest: [], gap: null, source };
}

function polarityOf(stance: number): "yes" | "no" | null {
  return stance > SURE ? "yes" : stance < -SURE ? "no" : null;
}

function quotesOf({ knowledge: { article } }: Reading, proposition: Proposition, first?: string): Quote[] {
  const ids = [...new Set([...(first ? [first] : []), ...proposition.evidence])];
  return ids.flatMap((id) => article.statements.filter((one) => one.id === id).map((one) => quoteStatement(article, one)));
}

function spanOf(quote: Quote | undefined, text: string): Span | null {
  const at = quote?.text.indexOf(text) ?? -1;
  return quote && at >= 0 ? { text, start: quote.start + at, end: quote.start + at + text.length } : null;
}
