import type { Article } from "../core/model/article.js";
import type { Finding, Findings } from "../surface/findings.js";
import { present } from "../surface/presentation.js";
import { row } from "./buttons.js";
import { LEGEND } from "./difference.js";
import { escapeArticle, escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import {
  answerButtons,
  askedLine,
  headLines,
  type MessageBody,
  type ReplyOptions,
  renderAnswer,
  shareButton,
} from "./render.js";

const BETWEEN = "\n\n";
/** So much of each passage is repeated above what became of it. */
const WORDS_ROOM = 100;
/** What is kept for the article's words where pasted ones differ from them. */
const QUOTE_ROOM = 150;

/**
 * Shows what a text comes to: one answer as it is, several one below the other, each with the room that those before it left. Several
 * questions have the buttons of the first.
 */
export function renderFindings({ found, notes }: Findings, article: Article, options: ReplyOptions): MessageBody {
  const [first] = found;
  if (!first) return { content: notes.map(escapeArticle).join("\n"), components: [] };
  if (found.length === 1) return renderAnswer(first.answer, article, options, notes);
  const { asked, isPrivate } = options;
  const isAltered = found.some(({ answer }) => present(answer).difference !== null);
  const foot = [...(isAltered ? [LEGEND] : []), ...notes, ...askedLine(asked)].join("\n");
  let room = LIMITS.content - foot.length - BETWEEN.length;
  const parts = found.map((each, index) => {
    const part = partWithin(each, Math.floor(room / (found.length - index)) - BETWEEN.length);
    room -= part.length + BETWEEN.length;
    return part;
  });
  const isAsked = found.every(({ lookUp }) => lookUp.kind === "ask");
  const buttons = isAsked ? answerButtons(first.answer, 1, article, isPrivate) : shareButton(isPrivate);
  return { content: [...parts, foot].join(BETWEEN).trim(), components: row(buttons, article) };
}

/** The words that were looked up, the verdict on them, and the best quotation. */
function partWithin({ lookUp, answer }: Finding, room: number): string {
  const words = answer.mode === "quote" ? answer.words : lookUp.text;
  const presented = present(answer);
  const above = oneLine(words) === "" ? [] : [`“${escapeWithin(words, WORDS_ROOM, escapeTyped)}”`];
  const left = room - above.join("\n").length - 1;
  const head = [...above, ...headLines(presented, left - QUOTE_ROOM, [])].join("\n");
  const { text } = showQuotes(presented.quotations.slice(0, 1), room - head.length - 1);
  return text === "" ? head : `${head}\n${text}`;
}
