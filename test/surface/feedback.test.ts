import pino from "pino";
import { expect, test } from "vitest";
import type { Answer } from "../../src/core/model/answer.js";
import { readPress } from "../../src/discord/buttons.js";
import { renderAnswer as renderInDiscord } from "../../src/discord/render.js";
import { readValue } from "../../src/slack/buttons.js";
import { renderAnswer as renderInSlack } from "../../src/slack/render.js";
import { readRated } from "../../src/surface/carried.js";
import { note } from "../../src/surface/feedback.js";
import { core } from "../core.js";
import { findingOf } from "./finding.js";

const { article } = core;

/** What the buttons of each platform carry about an answer. */
function carried(answer: Answer): string[] {
  const { components } = renderInDiscord(answer, article, { asked: null, isPrivate: false });
  const inDiscord = components.flatMap((row) => row.components.map(({ custom_id }) => readPress(custom_id, article)));
  const inSlack = renderInSlack(findingOf(answer), article).blocks.flatMap((block) =>
    block.type === "actions" ? block.elements : [],
  );
  return [
    ...inDiscord.flatMap((press) => (press?.verb === "not_helpful" ? [press.carried] : [])),
    ...inSlack.flatMap((button) =>
      "value" in button && button.action_id === "munich_not_helpful" ? [readValue(button.value ?? "", article)] : [],
    ),
  ];
}

test.each([
  ["a question", core.ask("Is this a ceasefire?")],
  ["a question that the article does not answer", core.ask("How many casualties were there?")],
  ["a claim", core.check("Kerry announced a ceasefire.")],
  ["a quotation", core.quotation("not an easy task - Kerry")],
])("an opinion of %s leaves the same line on every platform", (_, answer) => {
  const lines: object[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
  for (const written of carried(answer)) {
    const rated = readRated(written, article);
    if (rated) note(log, "not_helpful", rated);
  }
  const quotes = answer.mode !== "quote" && answer.quotes.length === 0 ? answer.nearest : answer.quotes;
  const line = {
    level: 30,
    msg: "feedback",
    opinion: "not_helpful",
    outcome: answer.outcome,
    polarity: answer.mode === "ask" ? answer.polarity : null,
    statements: quotes.slice(0, 3).flatMap(({ statements }) => statements),
  };
  expect(lines).toEqual([line, line]);
});
