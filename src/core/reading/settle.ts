import type { Knowledge } from "../knowledge/knowledge.js";
import { ONLY } from "../knowledge/reserved.js";
import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { wholeOf } from "../model/span.js";
import { isFunctionWord } from "../text/function-words.js";
import { asks } from "../text/sentences.js";
import { accountFor } from "./account.js";
import type { Counted } from "./counted.js";
import { hasContent, isGap, type Judgement, probabilityOfGap, type Reading } from "./judge.js";
import type { Packed } from "./model.js";
import { type Misnamed, misnamedIn } from "./offices.js";
import type { Reader, Topic } from "./reader.js";
import type { Search } from "./search.js";
import { CHATTER, type Sentence } from "./sentence.js";
import { oppositesOf, stanceOf } from "./stance.js";
import { Vouched } from "./vouched.js";

/** All that asking and checking work with. */
export function readingWith(knowledge: Knowledge, reader: Reader, search: Search, vouched: Packed): Reading {
  const kinds = new Map(knowledge.concepts.flatMap(({ id, kind }) => (kind ? [[id, kind] as const] : [])));
  const frame = { vouched: new Vouched(vouched), kinds, opposites: oppositesOf(knowledge.concepts) };
  return { knowledge, reader, search, frame };
}

/** What a yes/no question or a claim comes to. */
export interface Settlement {
  /** What it is about; null where the article is silent. */
  proposition: Proposition | null;
  /** Whether the article bears it out; null where it does neither, or not certainly. */
  verdict: boolean | null;
  /** Each content word with its standing. */
  account: Counted[];
}

/** A proposition that a text may be about, with the account of the text's words. */
interface Candidate {
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
/** Log-odds from which on the fitted stance counts at all, and from which on it counts against the declared one. */
const LEANS = 0.3;
const OVERRULES = 1;
/** From which on it decides where the declared one contradicts itself. */
const DECIDES = 0.6;
/** So likely a proposition has to be to be affirmed by a text that gives no sign of its stance. */
const LIKELY_BY_DEFAULT = 0.35;
/** A no may leave so many words unaccounted for that name no thing. */
const MOST_MISSING = 1;

/**
 * Works out whether the article bears out what a text asks or claims. A yes takes a complete account: each content word is vouched for by the
 * proposition, or by one of the same matter, or claims nothing. A no takes that no thing is named which the proposition does not know.
 */
export function settle(reading: Reading, judgement: Judgement, asked: boolean): Settlement {
  const { sentence } = judgement;
  const { candidate, isSilent } = choose(reading, judgement, asked, (one) => isNamed(one, sentence));
  if (!candidate || isSilent) return { proposition: null, verdict: null, account: candidate?.account ?? [] };
  const { proposition, account, refuted } = candidate;
  const misnamed = misnamedIn(reading, sentence);
  if (misnamed) return misnamedAs(misnamed, account, asked);
  const isContrast = reading.reader.misattribution(sentence, proposition) === "contrast";
  const leaning = isContrast ? -1 : leaningOf(reading, sentence, proposition);
  if (refuted && leaning >= 0 && isComplete(account)) return { proposition: refuted, verdict: false, account };
  const isLikely = candidate.probability >= LIKELY_BY_DEFAULT || signsOf(reading, sentence, proposition) > 0;
  if (leaning > 0) return { proposition, verdict: isComplete(account) && isLikely ? true : null, account };
  return { proposition, verdict: leaning < 0 && isExcluded(sentence, candidate) ? false : null, account };
}

/**
 * Whether a text that leans against a proposition is excluded by it: where every word is accounted for or one is left that names no thing,
 * and where it says "only" of something and the proposition says more.
 */
function isExcluded({ mentions, negation }: Sentence, { proposition, account }: Candidate): boolean {
  const missing = account.filter(({ standing }) => standing === "not in the article");
  if (missing.length === 0) return true;
  const isOnly = ({ concept, first }: Mention) =>
    concept === ONLY && proposition.denies.includes(ONLY) && negation.signs[first] !== -1;
  if (mentions.some(isOnly)) return true;
  return missing.length <= MOST_MISSING && !missing.some(({ isThing }) => isThing);
}

/** Who is wrongly said to be what refutes a claim; a question that takes it for granted has neither yes nor no. */
function misnamedAs({ proposition, words }: Misnamed, account: Counted[], asked: boolean): Settlement {
  const marked = account.map((one): Counted => (words.has(one.at) ? { ...one, standing: "contradicted" } : one));
  return { proposition: asked ? null : proposition, verdict: asked ? null : false, account: marked };
}

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
function isNamed({ needs }: Proposition, { mentions }: Sentence): boolean {
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

/** How many signs of its stance a text gives: 0 where it is only on the topic. */
function signsOf({ frame }: Reading, { mentions, negation, tokens }: Sentence, proposition: Proposition): number {
  return stanceOf(proposition, frame.opposites, mentions, negation, tokens).signs;
}

/**
 * Which way a text leans on a proposition: +1 that the article bears it out, -1 that it does not. The declared stance and the fitted one have to
 * agree, unless the fitted one has next to nothing to say, or is very sure.
 */
export function leaningOf({ reader, frame }: Reading, sentence: Sentence, proposition: Proposition): 1 | 0 | -1 {
  const { sign } = stanceOf(proposition, frame.opposites, sentence.mentions, sentence.negation, sentence.tokens);
  const declared = proposition.article === "denies" ? -sign : sign;
  const fitted = reader.stance(sentence, proposition);
  const isCertain = Math.abs(fitted) > OVERRULES;
  if (isCertain) return fitted > 0 ? 1 : -1;
  if (declared === 0 && Math.abs(fitted) > DECIDES) return fitted > 0 ? 1 : -1;
  if (declared === 0) return 0;
  const agrees = Math.abs(fitted) < LEANS || fitted > 0 === declared > 0;
  return agrees ? (declared > 0 ? 1 : -1) : 0;
}
