import { describe, expect, it } from "vitest";
import type { AccountedWords, AskAnswer, CheckAnswer, Standing } from "../../src/core/model/answer.js";
import { OTHER_LANGUAGE } from "../../src/core/model/answer.js";
import { present } from "../../src/surface/presentation.js";
import { whyOf } from "../../src/surface/why.js";
import { core } from "../core.js";

const { article } = core;

/** The article's words with their place. */
function inArticle(text: string) {
  const start = article.text.indexOf(text);
  if (start < 0) throw new Error(`not in the article: ${text}`);
  return { text, start, end: start + text.length };
}

/** Words of `of` that stand so, and the article's words behind them. */
type Told = [words: string, standing: Standing, evidence?: string];

function words(of: string, told: Told[]): AccountedWords[] {
  return told.map(([text, standing, evidence]) => {
    const start = of.indexOf(text);
    return { text, start, end: start + text.length, standing, evidence: evidence ? inArticle(evidence) : null };
  });
}

const ASKED: AskAnswer = { ...core.ask(""), account: null, gap: null };
const CHECKED: CheckAnswer = { ...core.check(""), account: null, gap: null };
const [statement] = core.ask("Is this a ceasefire?").quotes;
const quotes = statement ? [statement] : [];

function checked(claim: string, told: Told[], rest: Partial<CheckAnswer> = {}): CheckAnswer {
  return { ...CHECKED, ...rest, account: { of: claim, words: words(claim, told) } };
}

/** The lines as they are read. */
function why(answer: AskAnswer | CheckAnswer, typed: string): string[] {
  return whyOf(answer, typed).map(({ label, text }) => `${label}: ${text}`);
}

describe("why an answer is what it is", () => {
  it("is each word with its standing and the article's words behind it, what decides first", () => {
    const claim = "The parties agreed to the suspension of peace talks on television, reportedly";
    const told: Told[] = [
      ["agreed", "borne out", "agreed"],
      ["suspension", "contradicted", "resumption of peace talks"],
      ["peace talks", "borne out", "peace talks"],
      ["television", "not in the article"],
      ["reportedly", "taken for granted"],
    ];
    expect(why(checked(claim, told, { outcome: "refuted", quotes }), claim)).toEqual([
      "Contradicted: “suspension” by “resumption of peace talks”",
      "Not in the article: “television”",
      "Borne out: “agreed”, “peace talks”",
      "Taken for granted: “reportedly”",
    ]);
  });

  it("names the words that settle all of it once, and not behind each word", () => {
    const claim = "Lavrov finds it an easy task";
    const decisive = inArticle("not an easy task");
    const told: Told[] = [
      ["Lavrov", "borne out", "Sergei Lavrov"],
      ["finds", "borne out", "not an easy task"],
      ["easy task", "borne out", "easy task"],
    ];
    expect(why(checked(claim, told, { outcome: "refuted", quotes, decisive }), claim)).toEqual([
      "Borne out: “Lavrov” by “Sergei Lavrov”; “finds”, “easy task”",
      "Settled by: “not an easy task”",
    ]);
  });

  it("says which of several claims is refuted", () => {
    const claim = "Lavrov called it easy, and Kerry called it a pause.";
    const parts = [
      { text: "Lavrov called it easy", start: 0, end: 21, outcome: "refuted" as const },
      { text: "Kerry called it a pause.", start: 27, end: 51, outcome: "supported" as const },
    ];
    expect(
      why(checked(claim, [["Kerry", "borne out", "Kerry"]], { outcome: "refuted", quotes, parts }), claim),
    ).toEqual([
      "Refuted by the article: “Lavrov called it easy”",
      "Supported by the article: “Kerry called it a pause.”",
      "Borne out: “Kerry”",
    ]);
  });

  it("says as what a follow-up was understood", () => {
    const answer: AskAnswer = {
      ...ASKED,
      account: { of: "Does it cover el-Nusrah?", words: words("Does it cover el-Nusrah?", [["cover", "borne out"]]) },
    };
    expect(why(answer, "and el-Nusrah?")[0]).toBe("Understood as: “Does it cover el-Nusrah?”");
    expect(why(answer, "Hello! Does it cover\n el-Nusrah?")[0]).toBe("Borne out: “cover”");
  });

  it("says so where the article has each word and no statement of it answers", () => {
    const claim = "Aid goes to Madaya";
    expect(why(checked(claim, [["Aid", "borne out"]]), claim).at(-1)).toBe(
      "All in all: no statement of the article settles this.",
    );
  });

  it("is nothing of what nothing can be told of", () => {
    expect(whyOf(ASKED, "")).toEqual([]);
    expect(whyOf(core.quotation("it is not a ceasefire"), "it is not a ceasefire")).toEqual([]);
  });

  it("repeats of somebody's words what can be seen, and of a very long one the beginning", () => {
    const claim = `\u202eon\n tele\u200bvision ${"ab😀".repeat(2000)} \ud83d`;
    const told: Told[] = [
      ["\u202eon\n tele\u200bvision", "not in the article"],
      ["ab😀".repeat(2000), "not in the article"],
      ["\ud83d", "not in the article"],
    ];
    const [line = ""] = why(checked(claim, told), claim);
    expect(line).toMatch(/^Not in the article: “on television”, “ab😀(?:ab😀)*(?:ab?)?…”, “\ufffd”$/u);
    expect(line.length).toBeLessThan(120);
    expect(line.isWellFormed()).toBe(true);
  });
});

describe("an answer", () => {
  it("without a clear yes or no says so above the article's words", () => {
    const { verdict, quotations } = present({ ...ASKED, outcome: "answered", isUnsettled: true, quotes });
    expect(verdict).toBe("The article does not give a clear yes or no; it says:");
    expect(quotations).toHaveLength(1);
  });

  it("to another language says that it reads English only, and nothing else", () => {
    const gap = { id: OTHER_LANGUAGE, text: "what it is asked" };
    for (const answer of [
      { ...ASKED, nearest: [], gap },
      core.ask("Wer war der Gastgeber?"),
      core.check("Das ist ja kein Waffenstillstand"),
    ])
      expect(present(answer)).toMatchObject({
        verdict: "I read English only",
        gap: null,
        quotations: [],
        isNearest: false,
      });
  });

  it("names what the article does not say as far as it can be seen", () => {
    const gap = { id: "unaccounted", text: "“on\u202e tele\n\nvision \ud83d…”" };
    expect(present({ ...ASKED, gap }).gap).toBe("The article does not say “on tele vision \ufffd…”.");
  });
});
