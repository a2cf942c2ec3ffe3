import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { wholeOf } from "../model/span.js";
import { isFunctionWord } from "../text/function-words.js";
import { asks } from "../text/sentences.js";
import { accountFor } from "./account.js";
import type { Counted } from "./counted.js";
import { hasContent, isGap, type Judgement, probabilityOfGap } from "./judge.js";
import type { Topic } from "./reader.js";
import type { Reading } from "./reading.js";
import { CHATTER, type Sentence } from "./sentence.js";

/** A proposition that a text may be about, with the account of the text's words. */
export interface Candidate {
  proposition: Proposition;
  probability: number;
  account: Counted[];
  /** What a wrong value refutes beside the proposition itself. */
  refuted: Proposition | null;
}

const MOST_CANDIDATES = 5;
const LIKELY = 0.03;
/** A less likely topic is taken before a likelier one where its account is complete, down to this share of the likeliest. */
const WORTH = 0.15;
/** From this share on it need not be named. */
const NEAR = 0.3;
/** Below this probability of the likeliest, a proposition that the text names is taken before one that it does not. */
const SURE = 0.6;
/** How likely a gap may be where every word is accounted for, and where not. */
const SILENT_THOUGH_COMPLETE = 0.5;
const SILENT = 0.35;
/**
 * What a text is about: the likeliest proposition, or a less likely one where every word is accounted for by that. `isSilent` where the article
 * says nothing on it all the same.
 * @param isEligible false for a proposition that does not answer what is asked
 */
export function choose(
  reading: Reading,
  { sentence, topics }: Judgement,
  asked: boolean,
  isEligible: (proposition: Proposition) => boolean,
): { candidate: Candidate | null; isSilent: boolean } {
  const { reader } = reading;
  const isAbout = isBare(reading, sentence) ? (one: Proposition) => isAskedBarely(one, sentence) : isEligible;
  const candidates = hasContent(sentence) ? candidatesOf(reading, sentence, topics, asked, isAbout) : [];
  const [likeliest] = candidates;
  if (!likeliest) return { candidate: null, isSilent: true };
  const isNear = ({ probability }: Candidate) => probability >= NEAR * likeliest.probability;
  const isWorth = ({ probability }: Candidate) => probability >= WORTH * likeliest.probability;
  const complete = candidates.filter(
    (one) => isComplete(one.account) && isWorth(one) && (isNear(one) || isAnchored(reading, sentence, one.proposition)),
  );
  const anchored = complete.find(({ proposition }) => isAnchored(reading, sentence, proposition));
  const candidate = (likeliest.probability < SURE ? anchored : null) ?? complete[0] ?? likeliest;
  const isSilent =
    probabilityOfGap(topics) > (isComplete(candidate.account) ? SILENT_THOUGH_COMPLETE : SILENT) ||
    reader.misattribution(sentence, candidate.proposition) === "other";
  return { candidate, isSilent };
}

/** "ceasefire?" asks what the whole article is asked for; a mere "Kerry?" or "aid" does not. */
function isAskedBarely(proposition: Proposition, sentence: Sentence): boolean {
  return asks(wholeOf(sentence.text)) && proposition.needs.length > 0 && isNamed(proposition, sentence);
}

/** Names and nouns alone, one or several, ask nothing and claim nothing. */
function isBare({ frame }: Reading, { tokens, mentions }: Sentence): boolean {
  if (tokens.some(({ norm }) => isFunctionWord(norm))) return false;
  const named = mentions.filter(({ concept }) => concept !== CHATTER);
  const isCovered = named.reduce((sum, { first, last }) => sum + last - first + 1, 0) === tokens.length;
  const isOne = new Set(named.map(({ concept }) => concept)).size === 1;
  return isCovered && (isOne || named.every(({ concept }) => frame.kinds.has(concept)));
}

/** Whether a text names what a proposition itself is about, and not only a person or an office. */
function isAnchored({ frame }: Reading, { mentions }: Sentence, proposition: Proposition): boolean {
  return mentions.some(
    ({ concept }) => isOwn(proposition, concept) && !["person", "office"].includes(frame.kinds.get(concept) ?? ""),
  );
}

function candidatesOf(
  reading: Reading,
  sentence: Sentence,
  topics: Topic[],
  asked: boolean,
  isEligible: (proposition: Proposition) => boolean,
): Candidate[] {
  const { knowledge, frame } = reading;
  return topics
    .filter((topic) => !isGap(topic) && topic.probability >= LIKELY)
    .flatMap(({ id, probability }) => {
      const proposition = knowledge.propositions.find((one) => one.id === id);
      return proposition && isEligible(proposition) ? [{ proposition, probability }] : [];
    })
    .slice(0, MOST_CANDIDATES)
    .map(({ proposition, probability }) => ({
      proposition,
      probability,
      ...withRelated(reading, sentence, proposition, accountFor(sentence, proposition, frame, asked)),
    }));
}

/** Whether a text names what it has to for a proposition to be meant. */
export function isNamed({ needs }: Proposition, { mentions }: Sentence): boolean {
  return needs.length === 0 || mentions.some(({ concept }) => needs.includes(concept));
}

/**
 * What a proposition does not vouch for, another of the same matter may: "the 17-member group hosted …" names what the article says
 * elsewhere. A wrong value of such a one refutes what is said.
 */
function withRelated(
  { knowledge, frame }: Reading,
  { tokens, mentions, negation }: Sentence,
  proposition: Proposition,
  account: Counted[],
): Pick<Candidate, "account" | "refuted"> {
  const related = knowledge.propositions.filter(
    (one) => one !== proposition && one.matters.some((matter) => proposition.matters.includes(matter)),
  );
  let refuted: Proposition | null = null;
  const completed = account.map((counted): Counted => {
    const { at, concept, standing } = counted;
    if (concept === null || negation.signs[at] === -1) return counted;
    const beside = besides(mentions, at);
    const wrong = related.find(({ values }) => values?.false.includes(concept) && beside && values.of.includes(beside));
    if (wrong && !isOwn(proposition, concept)) {
      refuted = wrong;
      return { ...counted, standing: "contradicted" };
    }
    if (standing !== "not in the article") return counted;
    const stem = tokens[at]?.stem ?? "";
    const helps = related.some((one) => isOwn(one, concept) && frame.vouched.by(one.id, stem));
    return helps ? { ...counted, standing: "borne out" } : counted;
  });
  return { account: completed, refuted };
}

/** The concept that a word stands beside: the last one named before it, or where it is the first the one behind it. */
function besides(mentions: Mention[], at: number): string | null {
  const named = mentions.filter(({ concept }) => concept !== CHATTER);
  const own = named.findIndex(({ first, last }) => first <= at && at <= last);
  return (named[own - 1] ?? named[own + 1])?.concept ?? null;
}

/** Whether every word of an account is accounted for. */
export function isComplete(account: Counted[]): boolean {
  return account.every(({ standing }) => standing !== "not in the article");
}

function isOwn({ topic, poles, values }: Proposition, concept: string): boolean {
  return topic.includes(concept) || poles.includes(concept) || (values?.true.includes(concept) ?? false);
}
