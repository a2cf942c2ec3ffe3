import type { Account, CheckAnswer, ClaimPart } from "../model/answer.js";
import { spanIn } from "../model/article.js";
import { hasContent, judge } from "../reading/judge.js";
import type { Reading } from "../reading/reading.js";
import { settle } from "../reading/settle.js";
import { isEnglish } from "../text/english.js";
import { claimsIn } from "./claims.js";
import { compose, evidenceFor, notRead } from "./compose.js";

/** More claims than this in one text are not all looked up. */
const MOST_CLAIMS = 12;

/**
 * Verifies a claim: supported or refuted with evidence, or not enough information (FEVER's labels). Several claims in one text are refuted
 * where one of them is, and supported where all of them are.
 */
export function check(reading: Reading, claim: string): CheckAnswer {
  if (!isEnglish(claim))
    return { mode: "check", outcome: "not_enough_info", decisive: null, parts: [], ...notRead(reading) };
  const whole = checkOne(reading, claim);
  const claims = claimsIn(claim).filter(({ text }) => hasContent(reading.reader.read(text)));
  if (claims.length < 2 || claims.length > MOST_CLAIMS) return whole;
  const answers = claims.map(({ text }) => checkOne(reading, text));
  const parts = claims.map((span, at): ClaimPart => ({ ...span, outcome: answers[at]?.outcome ?? "not_enough_info" }));
  const account = joined(claim, claims, answers);
  const refuted = answers.find(({ outcome }) => outcome === "refuted");
  const isCertain =
    whole.outcome !== "supported" || refuted?.account?.words.every(({ standing }) => standing !== "not in the article");
  if (refuted && isCertain) return { ...refuted, parts, account };
  const [first] = answers;
  if (first && answers.every(({ outcome }) => outcome === "supported"))
    return { ...first, parts, account, quotes: answers.flatMap(({ quotes }) => quotes.slice(0, 1)) };
  return whole;
}

function checkOne(reading: Reading, claim: string): CheckAnswer {
  const judgement = judge(reading, claim, null);
  const settlement = settle(reading, judgement, false);
  const { proposition, verdict } = settlement;
  const quotes = proposition && verdict !== null ? evidenceFor(reading, proposition, judgement.sentence) : [];
  return {
    mode: "check",
    outcome: quotes.length === 0 ? "not_enough_info" : verdict ? "supported" : "refuted",
    decisive: spanIn(quotes[0], proposition?.decisive),
    parts: [],
    ...compose(reading, judgement, settlement, quotes),
  };
}

/** The accounts of several claims as one of the whole text. */
function joined(whole: string, claims: { start: number }[], answers: CheckAnswer[]): Account {
  const words = answers.flatMap(({ account }, at) => {
    const from = claims[at]?.start ?? 0;
    return (account?.words ?? []).map((one) => ({ ...one, start: from + one.start, end: from + one.end }));
  });
  return { of: whole, words };
}
