import type { types } from "@slack/bolt";
import type { Core } from "../core/core.js";
import type { Article } from "../core/model/article.js";
import type { Checked } from "../surface/checking.js";
import type { Finding, Findings, Reply } from "../surface/findings.js";
import { feedbackButtons, shareButton } from "./buttons.js";
import { escaped } from "./escape.js";
import { renderHelp } from "./help.js";
import {
  actions,
  answerBlocks,
  answerText,
  articleButtons,
  askedBlocks,
  type MessageBody,
  noteBlocks,
  plain,
  type ReplyOptions,
  renderAnswer,
  textWith,
} from "./render.js";
import { paragraph, richText, run } from "./rich-text.js";
import { renderSource } from "./source.js";

/** The message that free text gets. */
export function renderReply(core: Core, reply: Reply, options: ReplyOptions = {}): MessageBody {
  if (reply.kind === "help") return renderHelp(core);
  if (reply.kind === "source") return renderSource(core.article);
  return renderFindings(reply, core.article, options);
}

/** Shows what a text comes to: one answer as it is, several one below the other, each with its buttons. */
export function renderFindings(findings: Findings, article: Article, options: ReplyOptions = {}): MessageBody {
  const { found, notes } = findings;
  const [first] = found;
  if (!first) return plain(...notes);
  if (found.length === 1) return renderAnswer(first, article, options, notes);
  const { asked, isPrivate } = options;
  const each = (finding: Finding) => [
    ...lookedUpBlocks(finding),
    ...actions([...articleButtons(finding, article), ...feedbackButtons(finding.answer, article)]),
  ];
  return {
    text: findingsText(findings, options),
    blocks: [
      ...found.flatMap(each),
      ...noteBlocks(notes),
      ...askedBlocks(options),
      ...(isPrivate && asked !== undefined ? actions(shareButton(asked, article)) : []),
    ],
  };
}

/**
 * Shows what the check of a message or draft comes to, without buttons.
 * @param by who shares it, where everyone sees it
 */
export function renderChecked({ summary, ...findings }: Checked, by?: string): MessageBody {
  const { found, notes } = findings;
  const sharer = by ? [...run("Looked up by "), { type: "user" as const, user_id: by }] : [];
  return {
    text: findingsText({ found, notes }, {}, summary),
    blocks: [
      ...noteBlocks(summary),
      ...found.flatMap((finding): types.KnownBlock[] => [...lookedUpBlocks(finding), { type: "divider" }]),
      ...noteBlocks(notes),
      ...(by ? [richText(paragraph(sharer))] : []),
    ],
  };
}

function lookedUpBlocks({ lookUp, presentation }: Finding): types.KnownBlock[] {
  const below = paragraph(run("Looked up: "), run(lookUp.text, { italic: true }));
  return [...answerBlocks(presentation), richText(below)];
}

function findingsText({ found, notes }: Findings, options: ReplyOptions, before: string[] = []): string {
  const answers = found.flatMap(({ presentation }) => answerText(presentation));
  return textWith([...before.map(escaped), ...answers, ...notes.map(escaped)], options);
}
