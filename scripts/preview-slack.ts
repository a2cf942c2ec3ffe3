import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Block, Message } from "slack-blocks-to-jsx";
import { z } from "zod";
import { openCore } from "../src/core/open.js";
import { renderReply } from "../src/slack/findings.js";
import type { ReplyOptions } from "../src/slack/render.js";
import { replyTo } from "../src/surface/findings.js";
import { messageBlocks } from "../test/slack/loopback/block-kit.js";
import { photograph } from "./preview/photograph.js";

/** Draws docs/slack.png: answers as Slack shows them, from the blocks that the bot sends. */
const core = await openCore();
const question = "Is this a ceasefire?";
const unanswerable = "How many casualties were there?";
const altered = '"A ceasefire has a great many legal rules and requirements."';

const shown = (typed: string, options: ReplyOptions = {}) => renderReply(core, replyTo(core, typed), options);

/** What is drawn: who sees it, and the message. */
const scenes = [
  {
    seen: "/munich Is this a ceasefire? · only visible to you",
    ...shown(question, { asked: question, isPrivate: true }),
  },
  { seen: `in a thread under @munich ${unanswerable}`, ...shown(unanswerable) },
  {
    seen: `/munich quote! ${altered} · visible to everyone`,
    ...shown(`quote: ${altered}`, { asked: `quote: ${altered}`, by: "U0ANN" }),
  },
];

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1f3a5f"/><text x="18" y="25" font-family="serif" font-size="20" fill="#fff" text-anchor="middle">M</text></svg>',
)}`;
const data = { users: [{ id: "U0ANN", name: "ann" }], channels: [], user_groups: [] };
const time = new Date("2016-02-12T09:30:00Z");

/** Only what Slack would take is drawn. The drawing library has its own, stricter names for the same blocks. */
const drawable = z.custom<Block[]>((blocks) => messageBlocks.safeParse(blocks).success);

function page(): string {
  const style = readFileSync(createRequire(import.meta.url).resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
  const drawn = scenes.map(({ seen, blocks }) => {
    const message = createElement(Message, { blocks: drawable.parse(blocks), logo, name: "munich", time, data });
    return `<p class="seen">${seen.replaceAll('"', "&quot;")}</p>${renderToStaticMarkup(message)}`;
  });
  const own = `body { margin: 0; padding: 16px 20px; background: #fff; font-family: Lato, "Noto Sans", sans-serif; }
    .seen { margin: 18px 0 6px; color: #616061; font-size: 13px; }`;
  const measure = "document.body.dataset.height = document.documentElement.scrollHeight";
  return `<!doctype html><meta charset="utf-8"><style>${style}${own}</style><body>${drawn.join("")}<script>${measure}</script>`;
}

photograph(page(), "docs/slack.png");
