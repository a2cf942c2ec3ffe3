import { ONLY } from "../knowledge/reserved.js";
import type { Proposition } from "../knowledge/schema.js";
import type { Mention } from "../language/concepts.js";
import { type Candidate, choose, isComplete, isNamed } from "./candidates.js";
import type { Counted } from "./counted.js";
import type { Judgement } from "./judge.js";
import { type Misnamed, misnamedIn } from "./offices.js";
import type { Reading } from "./reading.js";
import type { Sentence } from "./sentence.js";
import { stanceOf } from "./stance.js";

/** What a yes/no question or a claim comes to. */
export interface Settlement {
  /** What it is about; null where the article is silent. */
  proposition: Proposition | null;
  /** Whether the article bears it out; null where it does neither, or not certainly. */
  verdict: boolean | null;
  /** Each content word with its standing. */
  account: Counted[];
}

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
  const settlement = settled(reading, judgement, asked);
  return { ...settlement, account: inKeeping(settlement, judgement.sentence) };
}

/**
 * The account as the verdict has it: with a yes nothing speaks against the text ("not fruitless" is borne out); with a no, where no word does by
 * itself, those do whose denial or assertion makes it one.
 */
function inKeeping({ proposition, verdict, account }: Settlement, { negation }: Sentence): Counted[] {
  const isAgainst = ({ standing }: Counted) => standing === "contradicted";
  if (verdict === true) return account.map((one) => (isAgainst(one) ? { ...one, standing: "borne out" } : one));
  if (verdict === null || proposition === null || account.some(isAgainst)) return account;
  const turned = proposition.article === "denies" ? 1 : -1;
  const { poles, topic } = proposition;
  const named = (ids: string[]) => account.filter(({ concept }) => concept !== null && ids.includes(concept));
  const denied = turned === -1 ? account : [];
  const against = [named(poles), named(topic), denied]
    .map((words) => words.filter(({ at }) => negation.signs[at] === turned))
    .find((words) => words.length > 0);
  return account.map((one) => (against?.includes(one) ? { ...one, standing: "contradicted" } : one));
}

function settled(reading: Reading, judgement: Judgement, asked: boolean): Settlement {
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
