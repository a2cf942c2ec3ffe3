import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LabelledCase } from "../../scripts/eval/score.js";
import type { Answer } from "../../src/core/model/answer.js";
import { unescaped } from "../../src/discord/escape.js";
import { renderAnswer as renderInDiscord } from "../../src/discord/render.js";
import { renderWhy as renderWhyInDiscord } from "../../src/discord/why.js";
import {
  type MessageBody,
  renderAnswer as renderInSlack,
  renderWhy as renderWhyInSlack,
} from "../../src/slack/render.js";
import { present } from "../../src/surface/presentation.js";
import { whyOf } from "../../src/surface/why.js";
import { verdictAlone } from "../../src/surface/wording.js";
import { answerLine } from "../../src/terminal/batch-line.js";
import { show, showWhy } from "../../src/terminal/show.js";
import { core } from "../core.js";
import { findingOf } from "./finding.js";

/** What a reader of a surface can read off an answer. */
interface Read {
  verdict: string;
  /** "The article does not say …"; null where nothing of the kind is shown. */
  gap: string | null;
  attributedTo: string | null;
  /** The article's words with the line below them: who said them, and where. */
  quotations: { text: string; citation: string }[];
}

const FOLDER = new URL("../eval/", import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n"))
  .filter((line) => line.trim())
  .map((line) => LabelledCase.parse(JSON.parse(line)));

const GAP = /^The article does not say /;
const ATTRIBUTED = /^Attributed to: /;

/** Reads lines of which the first is the verdict, and a quotation is marked at its beginning and has its source on the next line. */
function readLines(lines: string[], quotation: RegExp): Read {
  const after = (pattern: RegExp) => lines.find((line) => pattern.test(line))?.replace(ATTRIBUTED, "") ?? null;
  return {
    verdict: lines[0] ?? "",
    gap: after(GAP),
    attributedTo: after(ATTRIBUTED),
    quotations: lines.flatMap((line, at) => {
      const words = quotation.exec(line)?.[1];
      const source = /^— (.+)$/.exec(lines[at + 1] ?? "")?.[1];
      return words !== undefined && source !== undefined ? [{ text: words, citation: source }] : [];
    }),
  };
}

function inTerminal(answer: Answer): Read {
  const lines = show(answer, { columns: null, colour: false }).split("\n");
  const read = readLines(
    lines.map((line) => line.trim()),
    /^“(.+)”$/,
  );
  return { ...read, verdict: read.verdict.replace(/\.$/, "") };
}

function inDiscord(answer: Answer): Read {
  const { content } = renderInDiscord(answer, core.article, { asked: null, isPrivate: false });
  return readLines(
    content.split("\n").map((line) => unescaped(line.replace(/(?<!\\)\*\*/g, ""))),
    /^> (.+)$/,
  );
}

function inSlack(answer: Answer): Read {
  return readLines(linesIn(renderInSlack(findingOf(answer), core.article)), /^> (.+)$/);
}

function linesIn({ blocks }: MessageBody): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== "rich_text") return [];
    return block.elements.flatMap((part) => {
      const text = part.elements.map((piece) => ("text" in piece ? piece.text : "")).join("");
      return part.type === "rich_text_quote" ? [`> ${text}`] : text.split("\n");
    });
  });
}

/** A line of Slack's markup as it is read. */
function plain(line: string): string {
  return line.replaceAll("\u2060", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function inSlackNotifications(answer: Answer): Read {
  const lines = renderInSlack(findingOf(answer), core.article).text.split("\n").map(plain);
  return readLines(
    lines.flatMap((line) => line.split(/(?<=^“.+”) (?=— )/)),
    /^“(.+)”$/,
  );
}

/** An answer as it is to be read everywhere. */
function expected(answer: Answer): Read {
  const { verdict, gap, attributedTo, quotations } = present(answer);
  return {
    verdict,
    gap,
    attributedTo,
    quotations: quotations.map(({ quote, citation }) => ({ text: quote.text, citation })),
  };
}

describe("every labelled case gets the same answer everywhere", () => {
  const answered = CASES.map((labelled) => {
    const thread = labelled.mode === "ask" ? labelled.thread : undefined;
    const [lookUp] = core.lookUps(labelled.mode, labelled.input);
    if (!lookUp) throw new Error(`${labelled.id}: nothing was looked up`);
    return { labelled, answer: core.answer(lookUp, thread) };
  });

  it.each([
    ["in the terminal", inTerminal],
    ["in Discord", inDiscord],
    ["in Slack", inSlack],
    ["in Slack's notifications and for screen readers", inSlackNotifications],
  ])("%s", (_, readOff) => {
    const different = answered.filter(({ answer }) => {
      const read = readOff(answer);
      return JSON.stringify(read) !== JSON.stringify(expected(answer));
    });
    expect(
      different.map(({ labelled, answer }) => ({ id: labelled.id, read: readOff(answer), to: expected(answer) })),
    ).toEqual([]);
  });

  const explained = answered.filter(({ labelled, answer }) => whyOf(answer, labelled.input).length > 0);

  it("and the same why, wherever there is one", () => {
    expect(explained.length).toBeGreaterThan(answered.length / 4);
    for (const { labelled, answer } of explained) {
      const why = whyOf(answer, labelled.input).map(({ label, text }) => `${label}: ${text}`);
      const finding = findingOf(answer, labelled.input);
      const shown = {
        terminal: showWhy(answer, labelled.input, { columns: null, colour: false }).map((line) => line.trim()),
        discord: unescaped(renderWhyInDiscord([finding], core.article).content.replaceAll("**", "")).split("\n"),
        slack: linesIn(renderWhyInSlack(finding)),
        notification: renderWhyInSlack(finding).text.split("\n").map(plain),
      };
      expect(shown).toEqual({
        terminal: ["", "Why:", ...why],
        discord: [`Why: ${verdictAlone(answer)}`, ...why],
        slack: [`Why: ${verdictAlone(answer)}`, ...why],
        notification: [`Why: ${verdictAlone(answer)}`, ...why],
      });
    }
  });

  it("and the account of it in the batch, where it is asked for", () => {
    for (const { labelled, answer } of explained)
      expect(answerLine(core, JSON.stringify(labelled), true)).toMatchObject({
        account: answer.mode !== "quote" && answer.account,
        ...(answer.mode === "check" && answer.parts.length > 0 ? { parts: answer.parts } : {}),
      });
  });

  it("in the batch", () => {
    for (const { labelled, answer } of answered) {
      const line = answerLine(core, JSON.stringify(labelled));
      expect(line).toMatchObject({
        id: labelled.id,
        outcome: answer.outcome,
        quotes: answer.quotes.map(({ text, start, end, speaker }) => ({ text, start, end, speaker: speaker.name })),
      });
    }
  });
});
