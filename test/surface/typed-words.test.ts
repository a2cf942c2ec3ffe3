import { describe, expect, it } from "vitest";
import type { CheckAnswer } from "../../src/core/model/answer.js";
import { renderAnswer as renderInDiscord } from "../../src/discord/render.js";
import { renderWhy as renderWhyInDiscord } from "../../src/discord/why.js";
import { renderAnswer as renderInSlack, renderWhy as renderWhyInSlack } from "../../src/slack/render.js";
import { show, showWhy } from "../../src/terminal/show.js";
import { core } from "../core.js";
import { interactionMessage } from "../discord/loopback/forms.js";
import { readAsDiscord, typesIn } from "../discord/markdown.js";
import { expectDead, fits } from "../slack/anything.js";
import { messageBody } from "../slack/loopback/block-kit.js";
import { findingOf } from "./finding.js";

/** What people type to call everybody, to write in a platform's markup, or to break a program. */
const TYPED: [what: string, words: string][] = [
  ["a call to everybody on Discord", "@everyone and @here"],
  ["a call to everybody in Slack", "<!channel> and <!here|here>"],
  ["somebody's name in Discord's markup", "<@123456789012345678> <@&123456789012345678>"],
  ["somebody's name in Slack's markup", "<@U0OTHER> <#C0OTHER|general>"],
  ["a link", "https://evil.example/a and [here](https://evil.example) and <https://evil.example|here>"],
  ["markup", "**bold** _it_ ~~struck~~ ||hidden|| `code` *bold*"],
  ["lines that begin something", "\n# big\n> quoted\n-# small\n- point"],
  ["an entity", "&lt;!channel&gt; &amp;"],
  ["half a character", "snow \ud83d and \ude00 ice"],
  ["turned and hidden characters", "\u202eevil\u2066 tele\u200bvision \u0007\u001b[2J"],
  ["a very long word", "a".repeat(5000)],
  ["a very long word of emoji", "😀".repeat(2500)],
  ["quotation marks", "”“\"'«»"],
];

/** An answer that names words as the gap, and has them with every standing in its account and its parts. */
function answerNaming(words: string): CheckAnswer {
  const at = { text: words, start: 0, end: words.length };
  const standings = ["borne out", "contradicted", "not in the article", "taken for granted"] as const;
  return {
    ...core.check(""),
    parts: [{ ...at, outcome: "refuted" }],
    gap: { id: "unaccounted", text: `“${words}”` },
    account: { of: words, words: standings.map((standing) => ({ ...at, standing, evidence: null })) },
  };
}

/** What Discord's client may read where nothing but the bot's own bold type is drawn. */
const DRAWN = new Set(["text", "twemoji", "strong", "br"]);

describe.each(TYPED)("the asker's own words in what the article does not say, and in why: %s", (_, words) => {
  const answer = answerNaming(words);
  // What was typed is something else, so that as what it was understood is told too.
  const finding = findingOf(answer, "what about it?");

  it("are words and nothing else on Discord", () => {
    for (const message of [
      renderInDiscord(answer, core.article, { asked: words, isPrivate: true }),
      renderWhyInDiscord([finding], core.article),
      renderWhyInDiscord([finding, finding], core.article),
    ]) {
      expect(interactionMessage.safeParse(message).error?.issues).toBeUndefined();
      expect(message.content).not.toMatch(/(?<!\\)@|(?<!\\)<|:\/\//);
      expect(message.content.isWellFormed()).toBe(true);
      const drawn = message.content.replace(/^-# /m, "");
      expect(typesIn(readAsDiscord(drawn)).filter((type) => !DRAWN.has(type))).toEqual([]);
    }
  });

  it("are words and nothing else in Slack", () => {
    for (const message of [renderInSlack(finding, core.article), renderWhyInSlack(finding)]) {
      fits(messageBody, message);
      expectDead(message);
      expect(message.text.isWellFormed()).toBe(true);
    }
  });

  it("turn nothing around in the terminal", () => {
    const screen = { columns: 80, colour: false };
    const shown = [show(answer, screen), ...showWhy(answer, "what about it?", screen)].join("\n");
    expect(shown.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202e\u2066\u200b]/u);
    expect(shown.isWellFormed()).toBe(true);
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
