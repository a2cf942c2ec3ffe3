import type { types } from "@slack/bolt";
import type { Article } from "../core/model/article.js";
import type { Finding } from "../surface/findings.js";
import { following } from "../surface/following.js";
import {
  ASKED_ROOM,
  type Presentation,
  type PresentedDifference,
  type PresentedQuotation,
  quoted,
  remarksIn,
} from "../surface/presentation.js";
import { shortened } from "../surface/shown-text.js";
import { isExplained, whyOf } from "../surface/why.js";
import { legend, verdictAlone, WORDS } from "../surface/wording.js";
import { contextButton, feedbackButtons, moreButton, shareButton, whyButton } from "./buttons.js";
import { defused, escaped, JOINER, joined } from "./escape.js";
import { LIMITS } from "./limits.js";
import { differing, paragraph, quotation, richText, run } from "./rich-text.js";

/** A message as Slack takes it: `text` is what notifications and screen readers say, `blocks` is what is seen. */
export interface MessageBody {
  text: string;
  blocks: types.KnownBlock[];
}

/** What a reply is to have beside the answer. */
export interface ReplyOptions {
  /** What was asked, where it does not stand beside the answer anyway. */
  asked?: string;
  /** Who asked it (a user's id), where others see it. */
  by?: string;
  /** Only the asker sees it, and may share it with the channel. */
  isPrivate?: boolean;
}

/** A line of why has so much room, in UTF-16 code units. */
const WHY_ROOM = 500;

/**
 * Shows what was looked up, with its buttons.
 * @param notes what else is to be said, in the bot's own words
 */
export function renderAnswer(
  finding: Finding,
  article: Article,
  options: ReplyOptions = {},
  notes: string[] = [],
): MessageBody {
  const { answer, presentation } = finding;
  const { asked, isPrivate } = options;
  const share = isPrivate && asked !== undefined ? shareButton(asked, article) : [];
  return {
    text: textWith([...answerText(presentation), ...notes.map(escaped)], options),
    blocks: [
      ...answerBlocks(presentation),
      ...noteBlocks(notes),
      ...askedBlocks(options),
      ...actions([...articleButtons(finding, article), ...share, ...feedbackButtons(answer, article)]),
    ],
  };
}

/** What an answer says, without buttons: the verdict first, then the article's words, each with who said them and where. */
export function answerBlocks(presentation: Presentation): types.KnownBlock[] {
  return partsOf(presentation).map(({ block }) => block);
}

/** The same in Slack's markup, line by line, for notifications and screen readers. */
export function answerText(presentation: Presentation): string[] {
  return partsOf(presentation).flatMap(({ lines }) => lines);
}

function partsOf(presentation: Presentation): { block: types.KnownBlock; lines: string[] }[] {
  const { verdict, gap, attributedTo, difference, isNearest, quotations } = presentation;
  const line = (text: string) => richText(paragraph(run(text)));
  const attributed = `${WORDS.attributedTo}: ${attributedTo}`;
  const said = (text: string) => ({ block: line(text), lines: [defused(text)] });
  return [
    {
      block: richText(paragraph(run(verdict, { bold: true }), run(gap ? `\n${gap}` : ""))),
      lines: [escaped(verdict), ...(gap ? [defused(gap)] : [])],
    },
    ...(attributedTo ? [said(attributed)] : []),
    ...remarksIn(presentation).map(said),
    ...(difference ? [{ block: line(legend("Struck out", "Bold")), lines: [] }] : []),
    ...(difference ? [{ block: richText(differing(difference.pieces)), lines: differenceText(difference) }] : []),
    ...(isNearest ? [{ block: line(`${WORDS.nearest}:`), lines: [`${WORDS.nearest}:`] }] : []),
    ...quotations.map((each) => ({ block: quotation(each), lines: [quotationText(each)] })),
  ];
}

/** One quotation in Slack's markup. */
export function quotationText(quotation: PresentedQuotation): string {
  return escaped(quoted(quotation));
}

function differenceText({ removed, added }: PresentedDifference): string[] {
  return [
    ...(removed.length > 0 ? [`${WORDS.notThere}: ${removed.map((text) => `“${defused(text)}”`).join(", ")}`] : []),
    ...(added.length > 0 ? [`${WORDS.there}: ${added.map((text) => `“${escaped(text)}”`).join(", ")}`] : []),
  ];
}

/** Context, Why and More. */
export function articleButtons(finding: Finding, article: Article): types.Button[] {
  const { quotations, quotes } = finding.presentation;
  return [
    ...quotes.slice(0, 1).flatMap((quote) => contextButton(quote, article)),
    ...whyButtons(finding, article),
    ...moreButton(following(quotes, quotations.length, article), article),
  ];
}

function whyButtons({ lookUp: { kind, text }, thread, answer }: Finding, article: Article): types.Button[] {
  return kind !== "quote" && isExplained(answer) ? whyButton({ kind, text, thread }, article) : [];
}

/** Why something was answered as it was: the verdict, and below it each word's standing. */
export function renderWhy({ lookUp, answer }: Finding): MessageBody {
  const head = `${WORDS.why}: ${verdictAlone(answer)}`;
  const lines = whyOf(answer, lookUp.text).map(({ label, text }) => ({ label, text: shortened(text, WHY_ROOM) }));
  return {
    text: joined([escaped(head), ...lines.map(({ label, text }) => defused(`${label}: ${text}`))], LIMITS.messageText),
    blocks: [
      richText(
        paragraph(
          run(head, { bold: true }),
          ...lines.flatMap(({ label, text }) => [run("\n"), run(`${label}: `, { bold: true }), run(text)]),
        ),
      ),
    ],
  };
}

/** A row of buttons; no row for no button. */
export function actions(elements: types.Button[]): types.KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: "actions", elements: elements.slice(0, LIMITS.actionsElements) }];
}

/** Sentences in the bot's own words, as one block; none for none. */
export function noteBlocks(notes: string[]): types.KnownBlock[] {
  return notes.length > 0 ? [richText(paragraph(run(notes.join(" "))))] : [];
}

/** A message in the bot's own words. */
export function plain(...sentences: string[]): MessageBody {
  return { text: escaped(sentences.join(" ")), blocks: noteBlocks(sentences) };
}

/** Lines of markup, and below them, whatever room these leave, what was asked. */
export function textWith(lines: string[], { asked, by }: ReplyOptions): string {
  if (!asked) return joined(lines, LIMITS.messageText);
  const below = `${by ? `Asked by <@${by}>` : "You asked"}: ${defused(shortened(asked, ASKED_ROOM))}`;
  return `${joined(lines, LIMITS.messageText - below.length - 1)}\n${below}`;
}

/** The question below an answer that everyone sees, read from the answer's text, for the follow-up to it; nothing where there is none. */
export function questionBelow(text: string): string {
  return (/^Asked by <@\w+>: ([\s\S]+)$/m.exec(text)?.[1] ?? "").replaceAll(JOINER, "");
}

/** What was asked, and by whom where others see it. */
export function askedBlocks({ asked, by }: ReplyOptions): types.KnownBlock[] {
  if (!asked) return [];
  const asker = by ? [...run("Asked by "), { type: "user" as const, user_id: by }] : run("You asked");
  return [richText(paragraph(asker, run(": "), run(shortened(asked, ASKED_ROOM), { italic: true })))];
}
