import type { CheckAnswer } from "../model/answer.js";
import { hasContent, judge, type Reading } from "../reading/judge.js";
import { settle } from "../reading/settle.js";
import { asks, sentencesIn } from "../text/sentences.js";
import { compose, quotesFor, spanIn } from "./compose.js";

/**
 * Verifies a claim: supported or refuted with evidence, or not enough information (FEVER's labels). Several claims at once are refuted
 * where one of them is, and supported where all of them are.
 */
export function check(reading: Reading, claim: string): CheckAnswer {
  const sentences = sentencesIn(claim);
  if (sentences.length < 2) return checkOne(reading, claim);
  const claims = sentences.filter((one) => !asks(one) && hasContent(reading.reader.read(one.text)));
  if (claims.length < 2) return checkOne(reading, claim);
  const answers = claims.slice(0, MOST_CLAIMS).map((one) => checkOne(reading, one.text));
  const refuted = answers.find(({ outcome }) => outcome === "refuted");
  if (refuted) return refuted;
  const [first] = answers;
  const supported = first && claims.length <= MOST_CLAIMS && answers.every(({ outcome }) => outcome === "supported");
  if (supported) return { ...first, quotes: answers.flatMap(({ quotes }) => quotes.slice(0, 1)) };
  return {
    mode: "check",
    ...compose(reading, judge(reading, claim, null), []),
    decisive: null,
    outcome: "not_enough_info",
  };
}

/** More claims than this in one text are not all looked up. */
const MOST_CLAIMS = 12;

function checkOne(reading: Reading, claim: string): CheckAnswer {
  const judgement = judge(reading, claim, null);
  const { proposition, verdict } = settle(reading, judgement, false);
  if (!proposition || verdict === null)
    return { mode: "check", ...compose(reading, judgement, []), decisive: null, outcome: "not_enough_info" };
  const quotes = quotesFor(reading, proposition);
  return {
    mode: "check",
    ...compose(reading, judgement, quotes),
    decisive: spanIn(quotes[0], proposition.decisive),
    outcome: verdict ? "supported" : "refuted",
  };
}
