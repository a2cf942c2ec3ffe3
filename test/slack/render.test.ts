import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteStatement } from "../../src/core/model/article.js";
import { readValue } from "../../src/slack/buttons.js";
import { renderChecked, renderFindings, renderReply } from "../../src/slack/findings.js";
import { plainText } from "../../src/slack/incoming.js";
import { findingsModal, modal } from "../../src/slack/modals.js";
import { articleButtons, renderAnswer, renderWhy } from "../../src/slack/render.js";
import { readAsked } from "../../src/surface/carried.js";
import { checkedDraft, checkMessage } from "../../src/surface/checking.js";
import { type Finding, replyTo } from "../../src/surface/findings.js";
import { present } from "../../src/surface/presentation.js";
import { WORDS } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { reviewed } from "../report/reviewed.js";
import { findingOf } from "../surface/finding.js";
import { answer, expectDead, fits, typed } from "./anything.js";
import { messageBody, modalView, visible } from "./loopback/block-kit.js";

const { article } = core;

describe("whatever is asked and answered", () => {
  const asked = typed.map(plainText);
  const options = fc
    .tuple(asked, fc.boolean())
    .map(([text, everyone]) => (everyone ? { asked: text, by: "U0ASKER" } : { asked: text, isPrivate: true }));

  it("a message stays within Slack's limits and has a text beside its blocks", () => {
    fc.assert(
      fc.property(answer, options, (given, around) => {
        fits(messageBody, renderAnswer(findingOf(given), article));
        fits(messageBody, renderAnswer(findingOf(given), article, around));
        fits(modalView, modal("Answer", renderAnswer(findingOf(given), article, around).blocks));
      }),
      { numRuns: 500 },
    );
  });

  it("several answers fit into one message", () => {
    const found = fc.array(
      fc.tuple(answer, asked).map(([given, text]): Finding => {
        return { lookUp: { kind: "check", text }, thread: [], answer: given, presentation: present(given) };
      }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(found, options, (each, around) => {
        fits(messageBody, renderFindings({ found: each, notes: [WORDS.notReadOn] }, article, around));
      }),
    );
  });

  it("nothing that was typed comes back live", async () => {
    await fc.assert(
      fc.asyncProperty(options, async (around) => {
        expectDead(renderReply(core, replyTo(core, around.asked), around));
        expectDead(renderChecked(checkMessage(core, around.asked, "plain"), "U0ASKER"));
      }),
      { numRuns: 500 },
    );
  });

  it("any why fits into a message and a modal, and nothing that was typed is alive in it", () => {
    fc.assert(
      fc.property(answer, typed, (given, text) => {
        const why = renderWhy(findingOf(given, text));
        fits(messageBody, why);
        fits(modalView, modal("Why", why.blocks));
        expectDead(why);
      }),
      { numRuns: 500 },
    );
  });

  it("of what was asked, however long, Why carries all or there is no Why", () => {
    fc.assert(
      fc.property(typed, fc.array(typed, { maxLength: 6 }), (text, thread) => {
        const asked = { ...findingOf(core.ask("Is this a ceasefire?"), text), thread };
        const [button] = articleButtons(asked, article).filter(({ action_id }) => action_id === "munich_why");
        if (!button) return;
        const carried = readAsked(readValue(button.value ?? "", article));
        expect(carried).toEqual({ kind: "ask", text, thread: thread.slice(-4) });
      }),
    );
  });

  it("findings about a message or draft fit into a message and into a modal", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (text) => {
        const checked = checkMessage(core, text, "plain");
        fits(messageBody, renderChecked(checked, "U0ASKER"));
        fits(modalView, findingsModal(core, checked, text, { channel: "C0123456789", ts: "1455290000.000001" }));
        fits(messageBody, renderChecked(checkedDraft(reviewed(text))));
      }),
      { numRuns: 300 },
    );
  });

  it("every quotation shown is the article's, word for word", () => {
    fc.assert(
      fc.property(answer, (given) => {
        const blocks = messageBody.parse(renderAnswer(findingOf(given), article)).blocks;
        for (const block of blocks)
          for (const part of block.type === "rich_text" ? block.elements : []) {
            if (part.type !== "rich_text_quote") continue;
            const shown = part.elements.map((piece) => (piece.type === "text" ? piece.text : "")).join("");
            expect(article.text).toContain(shown.replace(/…$/, ""));
          }
      }),
    );
  });
});

it("the words that answer are bold in their quotation", () => {
  const at = article.text.indexOf("hosted the discussions");
  const [third] = article.statements.filter(({ start, end }) => start <= at && at < end);
  if (!third) throw new Error("the article does not say who hosted the discussions");
  const words = { text: "hosted", start: at, end: at + 6 };
  const answered = {
    ...core.ask(""),
    outcome: "answered" as const,
    span: words,
    quotes: [quoteStatement(article, third)],
  };
  const shown = renderAnswer(findingOf(answered), article);
  expect(visible(messageBody.parse(shown).blocks)).toContain("Sergei Lavrov, *hosted* the discussions");
});
