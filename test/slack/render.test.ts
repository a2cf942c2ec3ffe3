import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteStatement } from "../../src/core/model/article.js";
import { findingsModal, modal, renderFindings } from "../../src/slack/modals.js";
import { renderAnswer } from "../../src/slack/render.js";
import { plainText } from "../../src/slack/text.js";
import { core } from "../core.js";
import { answer, expectDead, fits, typed } from "./anything.js";
import { messageBody, modalView, visible } from "./loopback/block-kit.js";

const { article } = core;

describe("whatever is asked and answered", () => {
  const asked = fc.record({
    kind: fc.constantFrom("ask" as const, "check" as const, "quote" as const),
    text: typed.map(plainText),
  });

  it("a message stays within Slack's limits and has a text beside its blocks", () => {
    fc.assert(
      fc.property(answer, asked, fc.boolean(), (given, request, everyone) => {
        fits(messageBody, renderAnswer(given));
        fits(
          messageBody,
          renderAnswer(given, everyone ? { asked: request, by: "U0ASKER" } : { asked: request, shareable: true }),
        );
        fits(modalView, modal("Answer", renderAnswer(given, { asked: request }).blocks));
      }),
      { numRuns: 500 },
    );
  });

  it("nothing that was typed comes back live", () => {
    fc.assert(
      fc.property(asked, fc.boolean(), (request, everyone) => {
        const given =
          request.kind === "ask"
            ? core.ask(request.text)
            : request.kind === "check"
              ? core.check(request.text)
              : core.quotation(request.text);
        expectDead(
          renderAnswer(given, everyone ? { asked: request, by: "U0ASKER" } : { asked: request, shareable: true }),
        );
        expectDead(renderFindings(core, request.text, "U0ASKER"));
      }),
      { numRuns: 500 },
    );
  });

  it("findings about a message fit into a message and into a modal", () => {
    fc.assert(
      fc.property(typed.map(plainText), (text) => {
        fits(messageBody, renderFindings(core, text, "U0ASKER"));
        fits(modalView, findingsModal(core, text, { channel: "C0123456789", thread: "1455290000.000001" }));
      }),
      { numRuns: 300 },
    );
  });

  it("the question travels whole in the Share button", () => {
    fc.assert(
      fc.property(asked, (request) => {
        const message = renderAnswer(core.ask(request.text), { asked: request, shareable: true });
        expect(JSON.stringify(message.blocks)).toContain(
          JSON.stringify(`1\n${request.kind}\n${request.text}`).slice(1, -1),
        );
      }),
    );
  });

  it("every quotation shown is the article's, word for word", () => {
    fc.assert(
      fc.property(answer, (given) => {
        const blocks = messageBody.parse(renderAnswer(given)).blocks;
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
  const shown = renderAnswer({
    ...core.ask(""),
    outcome: "answered",
    span: words,
    quotes: [quoteStatement(article, third)],
  });
  expect(visible(messageBody.parse(shown).blocks)).toContain("Sergei Lavrov, *hosted* the discussions");
});
