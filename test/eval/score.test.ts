import { describe, expect, it } from "vitest";
import { answerCase, judgeAnswer, LabelledCase } from "../../scripts/eval/score.js";
import { core } from "../core.js";

const NOT = "He was quick to make the distinction that it is not a ceasefire.";
const START =
  "We have agreed to implement a nationwide cessation of hostilities to begin in a target of one week's time.";
const SUSTAINED = "Sustained delivery will begin this week.";

/** What the scorer says of the program's answer to a case. */
function judge(labelled: object) {
  const parsed = LabelledCase.parse({ id: "x", evidence: [], ...labelled });
  const { right, dangerous, flipped, fabricated } = judgeAnswer(core.article, parsed, answerCase(core, parsed));
  return { right, dangerous, flipped, fabricated };
}
const ask = (input: string, label: object) =>
  judge({ mode: "ask", input, answerable: true, polarity: null, span: null, ...label });

const RIGHT = { right: true, dangerous: false, flipped: false, fabricated: 0 };
const WRONG = { ...RIGHT, right: false };

describe("a question's answer", () => {
  it("is right with the labelled yes or no and a first quote from the evidence", () => {
    expect(ask("Is this a ceasefire?", { polarity: "no", evidence: [NOT] })).toEqual(RIGHT);
    expect(ask("When does it start?", { evidence: [START] })).toEqual(RIGHT);
  });

  it("is wrong where its first quote is from elsewhere", () => {
    expect(ask("Is this a ceasefire?", { polarity: "no", evidence: [START] })).toEqual(WRONG);
  });

  it("is a flip where it says no for yes", () => {
    const flip = { ...WRONG, dangerous: true, flipped: true };
    expect(ask("Is this a ceasefire?", { polarity: "yes", evidence: [NOT] })).toEqual(flip);
  });

  it("is dangerous where the article has none, and right where none is given", () => {
    expect(ask("When does it start?", { answerable: false })).toEqual({ ...WRONG, dangerous: true });
    expect(ask("How long will it last?", { answerable: false })).toEqual(RIGHT);
  });
});

describe("a claim's verdict", () => {
  const check = (input: string, verdict: string, evidence: string[]) =>
    judge({ mode: "check", input, verdict, evidence });

  it("is right as labelled, with its evidence", () => {
    expect(check("It is a ceasefire.", "refuted", [NOT])).toEqual(RIGHT);
    expect(check("It is a ceasefire.", "refuted", [START])).toEqual(WRONG);
  });

  it("is a flip where it is the opposite one, and dangerous where there is none", () => {
    expect(check("It is a ceasefire.", "supported", [NOT])).toEqual({ ...WRONG, dangerous: true, flipped: true });
    expect(check("It is a ceasefire.", "not_enough_info", [])).toEqual({ ...WRONG, dangerous: true });
  });
});

describe("a quotation's verdict", () => {
  it("is right with the labelled speaker", () => {
    const quote = { mode: "quote", input: SUSTAINED, verdict: "exact", speaker: "John Kerry" };
    expect(judge(quote)).toEqual(RIGHT);
    expect(judge({ ...quote, speaker: "Sergei Lavrov" })).toEqual(WRONG);
  });

  it("is dangerous where it is exact and should not be", () => {
    const quote = { mode: "quote", input: SUSTAINED, verdict: "altered", speaker: "John Kerry" };
    expect(judge(quote)).toEqual({ ...WRONG, dangerous: true });
  });

  it("heeds whom the words are said to be from", () => {
    const quote = { mode: "quote", input: SUSTAINED, speaker: "John Kerry" };
    expect(judge({ ...quote, claimedSpeaker: "Lavrov", verdict: "misattributed" })).toEqual(RIGHT);
  });
});
